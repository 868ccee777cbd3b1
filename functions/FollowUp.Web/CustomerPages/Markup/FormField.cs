using System.Globalization;
using FollowUp.Web.CustomerPages.Words;
using FollowUp.Web.Webhooks;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>What is typed or chosen in one form, with its label, and with what is wrong with it.</summary>
/// <param name="Form">The name of the form, unique on the page.</param>
/// <param name="Words">Its words.</param>
/// <param name="Mistake">What is wrong; null if nothing is.</param>
internal sealed record FormField(string Form, ActionWords Words, string? Mistake)
{
    public string Heading => Form + "-heading";

    private string Place => Form + "-field";

    private string? Saying => Mistake is null ? null : Form + "-mistake";

    private string? Focus => Mistake is null ? null : "";

    /// <summary>What is wrong, beside the field.</summary>
    public Html Said() => Mistake is null ? Html.None : Html.Tag("p", [("class", "mistake"), ("id", Saying), ("role", "alert")], Mistake);

    /// <summary>A field for words.</summary>
    public Html Lines(string? text, bool required) => Html.All(
        Html.Tag("label", [("for", Place), ("class", "label")], Words.Field),
        Html.TextArea(
            text,
            ("id", Place), ("name", "text"), ("rows", "4"), ("dir", "auto"),
            ("maxlength", CustomerWords.Most.ToString(CultureInfo.InvariantCulture)),
            ("required", required ? "" : null), ("autofocus", Focus),
            ("aria-invalid", Mistake is null ? null : "true"), ("aria-describedby", Saying)));

    /// <summary>A choice of one; the whole line of each is there to be touched.</summary>
    public Html Choice(string name, IEnumerable<(string Value, string Label)> choices, string? chosen) => Html.Tag(
        "fieldset",
        [("aria-describedby", Saying)],
        Html.Tag("legend", Words.Field),
        Html.All(choices.Select((choice, at) => Html.Tag(
            "label",
            [("class", "choice")],
            Html.Void(
                "input",
                ("type", "radio"), ("name", name), ("value", choice.Value), ("required", ""),
                ("checked", choice.Value == chosen ? "" : null), ("autofocus", at == 0 ? Focus : null)),
            Html.Tag("span", choice.Label)))));
}
