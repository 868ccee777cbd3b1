using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using NodaTime.Text;

namespace FollowUp.Web.Cases;

/// <summary>Slots, attempts, and the hours in which a customer may be called (C1-C3).</summary>
internal static class CallReaders
{
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static CaseCommand Slot(JsonFields body, Actor by) =>
        new CaseCommand.ChooseSlot(body.Time("startAt") ?? default, body.Text("overrideReason")) { By = by };

    public static CaseCommand Attempt(JsonFields body, Actor by)
    {
        var (action, outcome, note) = (body.OneOf<AttemptAction>("action"), body.OneOf<AttemptOutcome>("outcome"), body.Text("note"));
        var (text, resolution, rootCause) = (body.Text("text"), body.Text("resolution"), body.Text("rootCause"));
        var overrideReason = body.Text("overrideReason");
        if (action is AttemptAction.Finish && outcome is null)
        {
            body.Missing("outcome", "is required to finish an attempt");
        }

        return action switch
        {
            AttemptAction.Finish => new CaseCommand.FinishAttempt(outcome ?? default, note)
            {
                By = by,
                Text = text,
                Resolution = resolution,
                RootCause = rootCause,
            },
            AttemptAction.Reopen => new CaseCommand.ReopenCalls(note ?? "") { By = by },
            _ => new CaseCommand.StartAttempt(overrideReason) { By = by },
        };
    }

    /// <summary>The window of a customer; null if none is given, or if it cannot be read, which is then noted.</summary>
    public static CallWindow? Window(string? text, FieldErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (text is { Length: 11 } && text[5] == '-'
            && TimeOfDay.Parse(text[..5]).TryGetValue(default, out var from) && TimeOfDay.Parse(text[6..]).TryGetValue(default, out var to))
        {
            return new CallWindow(from, to);
        }

        errors.Invalid("customer.callWindow", Mistakes.CallWindow());
        return null;
    }

    /// <summary>The form that <see cref="Window"/> reads.</summary>
    public static string? Text(CallWindow? window) => window is null ? null : $"{TimeOfDay.Format(window.From)}-{TimeOfDay.Format(window.To)}";
}
