using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Every refusal of a case command, in one place: code and sentence.</summary>
internal static partial class Refusals
{
    public static Refusal NotAllowed(CaseCommand command, Case state) => new Refusal(
        RefusalKind.NotAllowed,
        "notAllowed",
        $"{command.By.Id} may not do this to case {state.Number} (A1).").With("person", command.By.Id).With("case", state.Number);

    public static Refusal CaseHasEnded(Case state) => WrongState(state, "caseHasEnded", $"Case {state.Number} has ended.");

    public static Refusal CaseHasAnAnswer(Case state) =>
        WrongState(state, "caseHasAnAnswer", $"The customer of case {state.Number} already has an answer.");

    public static Refusal CaseHasAnotherOwner(Case state) =>
        WrongState(state, "caseHasAnotherOwner", $"Case {state.Number} belongs to {state.Owner}; a lead can assign it.").With("person", state.Owner ?? "");

    public static Refusal NothingWasMissed(Case state) =>
        WrongState(state, "nothingWasMissed", $"No deadline of case {state.Number} was missed.");

    public static Refusal NothingWasPromised(Case state) =>
        WrongState(state, "nothingWasPromised", $"Case {state.Number} promises nothing, so nothing escalates.");

    /// <param name="state">The case.</param>
    /// <param name="until">When they end.</param>
    /// <param name="said">Says an instant on the customer's clock, as everywhere below.</param>
    /// <param name="tooLate">True if that is after the deadline.</param>
    public static Refusal QuietHours(Case state, Instant until, Func<Instant, string> said, bool tooLate) => WrongState(
        state,
        "quietHours",
        $"The customer has quiet hours until {said(until)}{(tooLate ? ", which is after the deadline: 'later' misses it" : "")}. "
        + "Give 'send' as 'now' or 'later' (M7).").With("until", until).With("tooLate", tooLate) with
    {
        Field = "send",
    };

    public static Refusal NoPolicy() => Invalid("kind", "noPolicy", "The policy book has no row for this kind, complexity, category and tier (P1).");

    public static Refusal ContactInTheFuture() => Invalid("contactedAt", "contactInTheFuture", "The first contact cannot lie in the future (P4).");

    public static Refusal ContactTooLongAgo(Duration most) =>
        Invalid("contactedAt", "contactTooLongAgo", $"The first contact may lie at most {most.TotalHours:0.##} h back (P4).").With("hours", most.TotalHours);

    public static Refusal PromiseInThePast() => Invalid("promise", "promiseInThePast", "A promise must lie at least a whole minute ahead (P5).");

    public static Refusal PromiseBeyondTarget(Instant latest) => Invalid(
        "promise", "promiseBeyondTarget", $"The target allows a promise until {latest}; later is an extension, which a lead decides (P5, X5).")
        .With("latest", latest);

    public static Refusal NothingToPromise() => Invalid("promise", "nothingToPromise", "This kind of case promises nothing (P1).");

    public static Refusal CalendarTooShort(string calendar) =>
        Invalid("kind", "calendarTooShort", $"Calendar '{calendar}' has not enough open hours ahead for this target (P2).").With("calendar", calendar);

    public static Refusal UnknownPerson(string person) =>
        Invalid("to", "unknownPerson", $"The roster has no '{person}' who handles cases.").With("person", person);

    public static Refusal OutsideOwnTeam(string person) => new Refusal(
        RefusalKind.NotAllowed, "outsideOwnTeam", $"Only a supervisor may give a case to '{person}' of another team (A1).", "to").With("person", person);

    public static Refusal NextActionTooLate(Instant latest) => Invalid(
        "nextActionAt", "nextActionTooLate", $"The next action must follow by {latest} (L6).").With("latest", latest);

    public static Refusal NextActionInThePast() => Invalid("nextActionAt", "nextActionInThePast", "The next action must lie ahead (L6).");

    public static Refusal AlreadyAcknowledged(Case state, Acknowledgement held) => WrongState(
        state, "alreadyAcknowledged", $"{held.By} has acknowledged for a higher rung until {held.NextActionAt} (L6).")
        .With("person", held.By).With("until", held.NextActionAt);

    public static Refusal NoAddress() => Invalid("customer", "noAddress", "The customer needs a phone number or an email address (P3).");

    /// <summary>The refusal of the first field without words; null if all have some.</summary>
    public static Refusal? FirstBlank(params ReadOnlySpan<(string Field, string Value)> fields)
    {
        foreach (var (field, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return Invalid(field, "blank", $"'{field}' is needed and is blank.").With("field", field);
            }
        }

        return null;
    }

    /// <summary>The refusal of words that no customer should read (M4); null if they may go.</summary>
    public static Refusal? UnfitText(string text) => AgentText.Problem(text) is { } problem
        ? Invalid("text", "unfitText", problem).With("word", AgentText.UnfitWordIn(text) ?? "")
        : null;

    private static Refusal Invalid(string field, string code, string sentence) => new(RefusalKind.Invalid, code, sentence, field);

    private static Refusal WrongState(Case state, string code, string sentence) =>
        new Refusal(RefusalKind.WrongState, code, sentence) { Allowed = AllowedCommands.In(state) }.With("case", state.Number);
}
