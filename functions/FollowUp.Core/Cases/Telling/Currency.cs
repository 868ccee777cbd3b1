using FollowUp.Core.Access;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// What a message to the customer is worth by now (M7, M8). One that is sent as soon as it is decided is true; one that had to wait, for its provider or
/// for whoever sends it, is asked about before it leaves.
/// </summary>
public abstract record Currency
{
    private Currency()
    {
    }

    /// <summary>It says what is so, and may go out now.</summary>
    public sealed record Current : Currency;

    /// <summary>It says what is so, to somebody who sleeps.</summary>
    /// <param name="Until">When the quiet hours end (UTC).</param>
    public sealed record Quiet(Instant Until) : Currency;

    /// <summary>It says what is so, on a number that is somebody else's (C3, A1).</summary>
    public sealed record Strangers : Currency;

    /// <summary>It says what is no longer so, or the customer is told by another channel: it is never to be sent.</summary>
    public sealed record Overtaken : Currency;

    /// <summary>Judges a message by its case.</summary>
    /// <param name="state">The case as it stands.</param>
    /// <param name="message">A message of that case to its customer, as it was written.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">Policies, calendars, roster, templates.</param>
    public static Currency Of(Case state, OutgoingMessage message, Instant now, Books books)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        var draft = new Draft(state, Actor.System, now, books);
        return OutgoingMessage.StepOf(message.Id, state.Id, state.Cycle.Number, OutgoingMessage.Customer, message.Channel) is not { } step ? new Overtaken()
            : !(state.Cycle.Runs ? IsTrue(draft, step, message) : MayFollowTheEnd(draft, step)) ? new Overtaken()
            : CustomerChannels.IsAStrangers(state, message.Channel) ? new Strangers()
            : QuietUntil(draft, step) is { } until ? new Quiet(until)
            : new Current();
    }

    private static bool IsTrue(Draft draft, string step, OutgoingMessage message) => CustomerMessages.TemplateOf(draft, step) is { } template
        && !CustomerMessages.IsOutOfDate(draft.Cycle, step, template, draft.Now)
        && !draft.Cycle.Holds(new HeldMessage(step, template, message.Channel, draft.Now))
        && !NamesAnotherTime(draft, template, message.Text)
        && !Reaching.IsToldOtherwise(draft, step, message.Channel);

    /// <summary>The end of a case leaves nothing to say, but for what it says itself.</summary>
    private static bool MayFollowTheEnd(Draft draft, string step) => step switch
    {
        Steps.RatingInvitation => draft.Cycle is { RatingAskedAt: not null, Rating: null } && draft.Now < draft.Cycle.ConfirmUntil,
        Steps.NoReply => draft.Cycle.Outcome!.Kind == OutcomeKind.NoReply && draft.Case.GoesOn is null,
        _ => false,
    };

    /// <summary>
    /// True if it names a time that has passed, or another than the one that the customer is to wait for by now: what moved that told the customer
    /// so. It goes by the words themselves, for a message is not written again once it waits to be sent.
    /// </summary>
    private static bool NamesAnotherTime(Draft draft, string template, string text) =>
        TemplateCatalog.Find(template) is { } spec && spec.Allowed.Contains(Placeholder.Promised)
        && CustomerText.PromisedIn(template, draft.Cycle) is { } promised
        && (text.Contains(CustomerText.LocalTime(draft.Case, promised, draft.Books), StringComparison.Ordinal)
            ? promised <= draft.Now
            : spec.Required.Contains(Placeholder.Promised));

    /// <summary>An answer is no automatic message, and whoever has just spoken to us is awake (M0, M7).</summary>
    private static Instant? QuietUntil(Draft draft, string step) => step switch
    {
        _ when draft.Cycle.Answer is { } answer && step == Steps.Answer(answer.Attempt) => null,
        Steps.Welcome or Steps.Reopened when draft.Now - (draft.Cycle.Promise?.StartAt ?? draft.Cycle.OpenedAt) <= draft.Books.Policies.Rules.LiveContactFor => null,
        Steps.RatingInvitation => Rating.Welcome(draft, draft.Now) is var welcome && welcome > draft.Now ? welcome : null,
        _ => CustomerMessages.QuietUntil(draft),
    };
}
