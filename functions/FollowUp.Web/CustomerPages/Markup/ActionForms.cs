using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.CustomerPages.Words;
using NodaTime.Text;

namespace FollowUp.Web.CustomerPages.Markup;

/// <summary>The forms of a page, one for each thing that its customer can do now, and what was sent in vain is in them again.</summary>
internal sealed class ActionForms
{
    /// <summary>What decides first, what can wait last.</summary>
    private static readonly CustomerAction[] Order =
    [
        CustomerAction.Confirm, CustomerAction.NotSolved, CustomerAction.ChooseSlot,
        CustomerAction.Rate, CustomerAction.AddInformation, CustomerAction.AskForSupervisor,
    ];

    private readonly CustomerPageAnswer _page;
    private readonly Taking? _taking;
    private readonly PageWords _words;

    private ActionForms(CustomerPageAnswer page, Taking? taking, PageWords words) => (_page, _taking, _words) = (page, taking, words);

    public static Html All(CustomerPageAnswer page, Taking? taking, PageWords words)
    {
        var forms = new ActionForms(page, taking, words);
        return Html.All(Order.Where(page.Actions.Contains).Select(forms.Form));
    }

    private Html Form(CustomerAction action)
    {
        var (name, words) = (EnumText<CustomerAction>.Of(action), _words.Of(action));
        var mistake = _taking?.PlaceAmong(_page.Actions) == action ? _taking.SentenceIn(_words) : null;
        var field = new FormField(name, words, mistake);
        // Whoever gave a phone number of another country may not be there.
        var hint = action == CustomerAction.ChooseSlot ? _words.TimesAre(_words.Zone(_page.Slots[0].Zone)) : words.Hint;
        // The address of the page is its secret: the form goes back to it without naming it.
        return Html.Tag(
            "form",
            [("method", "post"), ("action", "?"), ("id", name), ("class", "card"), ("aria-labelledby", field.Heading)],
            Html.Void("input", ("type", "hidden"), ("name", "action"), ("value", name)),
            Html.Tag("h3", [("id", field.Heading)], words.Heading),
            hint.Length == 0 ? Html.None : Html.Tag("p", [("class", "quiet")], hint),
            Field(action, field),
            field.Said(),
            Html.Tag("button", [("type", "submit"), ("class", action == CustomerAction.AskForSupervisor ? null : "main")], words.Button));
    }

    private Html Field(CustomerAction action, FormField field) => action switch
    {
        CustomerAction.AddInformation => field.Lines(WordsKept(action), required: true),
        CustomerAction.NotSolved => field.Lines(WordsKept(action), required: false),
        CustomerAction.ChooseSlot => field.Choice(
            "slotAt",
            _page.Slots.Select(slot => (Value: InstantPattern.ExtendedIso.Format(slot.StartAt), slot.Local)),
            _taking?.Sent?.SlotAt),
        CustomerAction.Rate => field.Choice(
            "score",
            _words.Scores.Select((score, at) => (Value: $"{at + 1}", Label: $"{at + 1} - {score}")).Reverse(),
            _taking?.Sent?.Score),
        _ => Html.None,
    };

    private string? WordsKept(CustomerAction action) => _taking?.PlaceOfWords(_page.Actions) == action ? _taking.Sent!.Text : null;
}
