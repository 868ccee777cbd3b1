using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>After the answer, and between cases.</content>
public static partial class CaseEvolution
{
    private static Case Told(this Case state, CaseEvent.CustomerTold e)
    {
        var ended = (state with { CustomerNotReached = false }).Ended(e.Outcome);
        return ended with
        {
            Cycle = ended.Cycle with
            {
                ConfirmUntil = e.ConfirmUntil,
                RateAt = e.RateAt,
                FirstContactAt = state.Cycle.FirstContactAt ?? e.Outcome.At,
            },
        };
    }

    /// <summary>A customer who confirmed may still be asked for a rating; one who was silent for so long is not.</summary>
    private static Cycle Closed(this Cycle cycle, Instant at, bool confirmed) =>
        cycle with { ClosedAt = at, Confirmed = confirmed, RateAt = confirmed ? cycle.RateAt : null };

    /// <summary>Found by its addresses until then at the least; null adds nothing.</summary>
    private static Case KnownUntil(this Case state, Instant? until) =>
        until > (state.RepeatsKnownUntil ?? Instant.MinValue) ? state with { RepeatsKnownUntil = until } : state;

    private static Case Reopened(this Case state, CaseEvent.CaseReopened e, Instant at, string by) => state with
    {
        Earlier = state.Earlier.Add(EndedCycle.Of(state.Cycle, state.Owner)),
        Cycle = new Cycle
        {
            Number = e.Cycle,
            OpenedAt = at,
            Reopened = new Reopened(by, e.Reason),
            Terms = e.Terms,
            Promise = e.Promise,
            Steps = e.Steps,
            ProgressAt = e.ProgressAt,
        },
    };

    private static Case Rated(this Case state, CaseEvent.CaseRated e, Instant at, string by)
    {
        var rated = state with { Cycle = state.Cycle with { Rating = new CustomerRating(e.Score, at, by), RateAt = null } };
        return e.Recovery is { } recovery ? rated.Following(recovery, LinkKind.Recovery) : rated;
    }

    private static Case Absorbed(this Case state, CaseEvent.CasesMerged e)
    {
        var merged = (state with { OtherAddresses = state.OtherAddresses.AddRange(e.Addresses) }).Following(e.FollowOn, LinkKind.Absorbed, e.Number);

        merged = e.Slot is { } slot ? merged.Agreed(slot) : merged;

        // What was asked for the later promise means nothing for the earlier one.
        return e.Promise is null ? merged : merged with
        {
            Cycle = merged.Cycle with { Promise = e.Promise, Terms = e.Terms, Steps = e.Steps, Offer = null, Extension = null },
        };
    }

    private static Case MergedInto(this Case state, CaseEvent.MergedIntoAnother e, Instant at)
    {
        var ended = state.Ended(new Outcome(OutcomeKind.Merged, at));
        return ended with { Links = ended.Links.Add(new CaseLink(e.Into, LinkKind.MergedInto, e.Number)) };
    }

    private static Case CameAgain(this Case state, CaseEvent.CustomerCameAgain e)
    {
        var cycle = state.Cycle with { CameAgain = e.Count, RaisedByRepeat = state.Cycle.RaisedByRepeat || e.Raised is not null };
        cycle = e.Notice is { } notice ? cycle.Told(Steps.CameAgain(e.Count), notice, e.Summary) : cycle;
        return state.KnownUntil(e.KnownUntil) with
        {
            LastRepeats = [.. state.LastRepeats.TakeLast(RepliesRemembered - 1), TextHash.Of(e.FlagId.Value)],
            Cycle = e.Raised is { } raised ? cycle.Told(Steps.RaisedByRepeat, raised, e.Summary) : cycle,
        };
    }

    /// <summary>Nobody is left who could be asked, or could answer. What was personal is taken out of the state by whoever stores it.</summary>
    private static Case Erased(this Case state, Instant at) => state with
    {
        ErasedAt = at,
        RepeatsKnownUntil = null,
        Cycle = state.Cycle with { RateAt = null, Held = [], ClosedAt = state.Cycle.AwaitsVerdict ? at : state.Cycle.ClosedAt },
    };

    private static Case Following(this Case state, FollowOn followOn, LinkKind kind, string? number = null) => state with
    {
        FollowOns = state.FollowOns.Add(followOn),
        Links = state.Links.Add(new CaseLink(followOn.Case, kind, number)),
    };

    /// <summary>What was refused there has not happened: there is no link, and it may be asked for again.</summary>
    private static Case Followed(this Case state, CaseEvent.FollowOnDone e) => state with
    {
        FollowOns = state.FollowOns.RemoveAll(f => f.Case == e.Case && (e.Kind is null || f.Kind == e.Kind)),
        Links = e.Refusal is not null
            ? state.Links.RemoveAll(link => link.Case == e.Case && (e.Kind is not FollowOnKind.JoinRecovery || link.Kind == LinkKind.Continuation))
            : [.. state.Links.Select(link => link.Case == e.Case ? link with { Number = e.Number ?? link.Number } : link)],
    };

    private static Case Ended(this Case state, Outcome outcome) => state with
    {
        // Retries that nobody can have any more need not be waited for.
        RepeatsKnownUntil = state.RepeatsKnownUntil > outcome.At ? state.RepeatsKnownUntil : null,
        Cycle = state.Cycle.Ended(outcome),
    };

    private static Cycle Ended(this Cycle cycle, Outcome outcome) => cycle.PauseOver(outcome.At) with
    {
        Outcome = outcome,
        Waiting = [],
        Held = [],
        RepeatAt = null,
        Acknowledgement = null,
        Question = null,
        PauseRequest = null,
        Extension = null,
        Offer = null,
        AcceptBy = null,
        Calls = cycle.Calls is { } calls ? calls with { Slot = null, Live = null, Retry = null, Unreachable = null } : null,
        ProgressAt = null,
        Tries = cycle.Tries.RemoveAll(t => t.State == TryState.Awaited),
    };
}
