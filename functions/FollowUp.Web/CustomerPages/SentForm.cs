using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;

namespace FollowUp.Web.CustomerPages;

/// <summary>A form of the page as it came, right or wrong; nothing of one that could not be read.</summary>
internal sealed class SentForm(IReadOnlyDictionary<string, string>? fields)
{
    public IReadOnlyDictionary<string, string> Fields { get; } = fields ?? new Dictionary<string, string>();

    /// <summary>What the customer wanted; null if that is nothing that there is.</summary>
    public CustomerAction? Action => EnumText<CustomerAction>.TryParse(Field("action"), out var action) ? action : null;

    /// <summary>The action as the API spells it.</summary>
    public string ActionName => Action is { } action ? EnumText<CustomerAction>.Of(action) : "";

    public string Text => Field("text").ReplaceLineEndings("\n");

    public string SlotAt => Field("slotAt");

    public string Score => Field("score");

    private string Field(string name) => Fields.GetValueOrDefault(name, "");
}
