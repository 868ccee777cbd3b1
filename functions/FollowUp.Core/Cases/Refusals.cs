using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Every refusal of a case command, in one place: code and sentence.</summary>
internal static partial class Refusals
{
    public static Refusal NotAllowed(CaseCommand command, Case state) => new(
        RefusalKind.NotAllowed,
        "notAllowed",
        $"{command.By.Id} may not do this to case {state.Number} (A1).");

    public static Refusal CaseHasEnded(Case state) => WrongState(state, "caseHasEnded", $"Case {state.Number} has ended.");

    public static Refusal CaseHasAnAnswer(Case state) =>
        WrongState(state, "caseHasAnAnswer", $"The customer of case {state.Number} already has an answer.");

    public static Refusal CaseHasAnotherOwner(Case state) =>
        WrongState(state, "caseHasAnotherOwner", $"Case {state.Number} belongs to {state.Owner}; a lead can assign it.");

    public static Refusal NothingWasMissed(Case state) =>
        WrongState(state, "nothingWasMissed", $"No deadline of case {state.Number} was missed.");

    public static Refusal NothingWasPromised(Case state) =>
        WrongState(state, "nothingWasPromised", $"Case {state.Number} promises nothing, so nothing escalates.");

    public static Refusal QuietHours(Case state, string until, bool tooLate) => WrongState(
        state,
        "quietHours",
        $"The customer has quiet hours until {until}{(tooLate ? ", which is after the deadline: 'later' misses it" : "")}. "
        + "Give 'send' as 'now' or 'later' (M7).") with
    {
        Field = "send",
    };

    public static Refusal NoPolicy() => Invalid("kind", "noPolicy", "The policy book has no row for this kind, complexity, category and tier (P1).");

    public static Refusal ContactInTheFuture() => Invalid("contactedAt", "contactInTheFuture", "The first contact cannot lie in the future (P4).");

    public static Refusal ContactTooLongAgo(Duration most) =>
        Invalid("contactedAt", "contactTooLongAgo", $"The first contact may lie at most {most.TotalHours:0.##} h back (P4).");

    public static Refusal PromiseInThePast() => Invalid("promise", "promiseInThePast", "A promise must lie at least a whole minute ahead (P5).");

    public static Refusal PromiseBeyondTarget(Instant latest) => Invalid(
        "promise", "promiseBeyondTarget", $"The target allows a promise until {latest}; later is an extension, which a lead decides (P5, X5).");

    public static Refusal NothingToPromise() => Invalid("promise", "nothingToPromise", "This kind of case promises nothing (P1).");

    public static Refusal CalendarTooShort(string calendar) =>
        Invalid("kind", "calendarTooShort", $"Calendar '{calendar}' has not enough open hours ahead for this target (P2).");

    public static Refusal UnknownPerson(string person) => Invalid("to", "unknownPerson", $"The roster has no '{person}' who handles cases.");

    public static Refusal OutsideOwnTeam(string person) => new(
        RefusalKind.NotAllowed, "outsideOwnTeam", $"Only a supervisor may give a case to '{person}' of another team (A1).", "to");

    public static Refusal NextActionTooLate(Instant latest) => Invalid(
        "nextActionAt", "nextActionTooLate", $"The next action must follow by {latest} (L6).");

    public static Refusal NextActionInThePast() => Invalid("nextActionAt", "nextActionInThePast", "The next action must lie ahead (L6).");

    public static Refusal AlreadyAcknowledged(Case state, Acknowledgement held) => WrongState(
        state, "alreadyAcknowledged", $"{held.By} has acknowledged for a higher rung until {held.NextActionAt} (L6).");

    public static Refusal NoAddress() => Invalid("customer", "noAddress", "The customer needs a phone number or an email address (P3).");

    /// <summary>The refusal of the first field without words; null if all have some.</summary>
    public static Refusal? FirstBlank(params ReadOnlySpan<(string Field, string Value)> fields)
    {
        foreach (var (field, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return Invalid(field, "blank", $"'{field}' is needed and is blank.");
            }
        }

        return null;
    }

    public static Refusal UnfitText(string sentence) => Invalid("text", "unfitText", sentence);

    private static Refusal Invalid(string field, string code, string sentence) => new(RefusalKind.Invalid, code, sentence, field);

    private static Refusal WrongState(Case state, string code, string sentence) =>
        new(RefusalKind.WrongState, code, sentence) { Allowed = AllowedCommands.In(state) };
}
