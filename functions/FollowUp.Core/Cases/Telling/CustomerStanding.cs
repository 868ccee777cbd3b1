using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Where a case stands, as its customer sees it (M10).</summary>
public enum CustomerStanding
{
    /// <summary>The answer is on its way.</summary>
    Waiting,

    /// <summary>The time told to the customer has passed.</summary>
    Late,

    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>It ended without one.</summary>
    Ended,

    /// <summary>The clock stands: no time runs, and a new one is told when it goes on (X1).</summary>
    Paused,

    /// <summary>Another case of the customer goes on for it (Z2, Z4).</summary>
    Merged,
}

/// <summary>Says where a case stands, in a word and in the customer's language.</summary>
public static class CustomerStandings
{
    /// <summary>Where it stands now.</summary>
    public static CustomerStanding Of(Case state, Instant now) => state.Cycle switch
    {
        { Outcome.Kind: OutcomeKind.Cancelled } => CustomerStanding.Ended,
        { Outcome.Kind: OutcomeKind.Merged } => CustomerStanding.Merged,
        _ when state.GoesOn is not null => CustomerStanding.Merged,
        { Answer: not null } => CustomerStanding.Answered,
        { Outcome: not null } => CustomerStanding.Ended,
        { Pause: { } pause, Promise: { } stale } when pause.PromiseMovesTo != stale.ToldAt => CustomerStanding.Paused,
        { Promise: { } promise } when promise.ToldAt <= now => CustomerStanding.Late,
        _ => CustomerStanding.Waiting,
    };

    /// <summary>The time told to the customer (UTC); null where none is, and where it has no meaning: while the clock stands, and after a merge.</summary>
    /// <param name="state">The case.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="next">
    /// The case that goes on for it, as it stands. What was not solved goes on for the same customer (Z2), who is told until when; a merged case may
    /// have been another's contact (Z4), who is not.
    /// </param>
    public static Instant? PromisedAt(Case state, Instant now, Case? next = null) => Of(state, now) switch
    {
        CustomerStanding.Paused => null,
        CustomerStanding.Merged => state.GoesOn is { Kind: LinkKind.Continuation } link && link.Case == next?.Id
            && next.Cycle.Runs && Of(next, now) == CustomerStanding.Waiting ? PromisedAt(next, now) : null,
        _ => state.Cycle.Promise?.ToldAt,
    };

    /// <summary>The sentence for the page, plain and without anything internal.</summary>
    public static string TextOf(Case state, Instant now, Books books)
    {
        var template = Of(state, now) switch
        {
            CustomerStanding.Ended => TemplateName.PageEnded,
            CustomerStanding.Answered => TemplateName.PageAnswered,
            CustomerStanding.Paused => TemplateName.PagePaused,
            // Until the case that goes on stands it has no number to name.
            CustomerStanding.Merged when state.GoesOn is { Number: null } => TemplateName.PageNoPromise,
            CustomerStanding.Merged => TemplateName.PageMerged,
            CustomerStanding.Late => TemplateName.PageLate,
            _ when state.Cycle.Promise is null => TemplateName.PageNoPromise,
            _ => TemplateName.PageWaiting,
        };
        return CustomerText.Render(state, template, at: null, books).Text;
    }
}
