using System.Text.Json;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.CustomerPages;

/// <summary>Reads what a customer does on the page.</summary>
internal static class CustomerActionReader
{
    private static readonly BodyContract Body = BodyContract.Of(ApiJson.Web.CustomerActionRequest);

    /// <summary>The action and its command; null if there are errors. What an action does not need is read, and then let be.</summary>
    public static (CustomerAction Action, CaseCommand Command)? Read(JsonElement root, FieldErrors errors)
    {
        var body = new JsonFields(root, Body, errors);
        var action = body.OneOf<CustomerAction>("action");
        var (text, slotAt, score) = (body.Text("text"), body.Time("slotAt"), body.Number("score", 1, 5));
        var missing = errors.Any ? null : action switch
        {
            CustomerAction.AddInformation when text is null => "text",
            CustomerAction.ChooseSlot when slotAt is null => "slotAt",
            CustomerAction.Rate when score is null => "score",
            _ => null,
        };
        if (missing is not null)
        {
            errors.Unreadable(missing, Mistakes.Required("is required for this action"));
        }

        return errors.Any ? null : (action!.Value, CustomerActions.CommandOf(action.Value, text, slotAt, score));
    }

    /// <summary>
    /// A form of the page as the JSON that a program would send: a field that was left empty or blank is none, line breaks are one character
    /// as they were for who typed them, and fields of other names are let be.
    /// </summary>
    public static JsonDocument Of(IReadOnlyDictionary<string, string> form)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var member in Body.Members)
            {
                var value = form.GetValueOrDefault(member.Name, "");
                if (member.Name == "score" && int.TryParse(value, out var number))
                {
                    writer.WriteNumber(member.Name, number);
                }
                else if (!string.IsNullOrWhiteSpace(value))
                {
                    writer.WriteString(member.Name, value.ReplaceLineEndings("\n"));
                }
            }

            writer.WriteEndObject();
        }

        return JsonDocument.Parse(json.ToArray());
    }
}
