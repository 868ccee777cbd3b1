using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Asking for a rating, and what a bad one leads to (M5, Z3).</summary>
internal static class Rating
{
    private const int Lowest = 1;
    private const int Highest = 5;
    private const int LooksAtMost = 8;

    /// <summary>When the customer of a cycle that ends now is asked (UTC); null for a case that was opened because of a rating.</summary>
    public static Instant? InvitationAt(Draft draft) =>
        IsRecovery(draft.Case) || draft.Case.IsMaster ? null : Welcome(draft, draft.Now + draft.Books.Policies.Rules.Closing.RateAfter);

    /// <summary>Asks, once; at a time of day at which it may be asked, and only while the customer still knows what for (L10).</summary>
    public static void Invite(Draft draft)
    {
        var cycle = draft.Cycle;
        if (cycle.RateAt is not { } due || due > draft.Now)
        {
            return;
        }

        if (cycle.ConfirmUntil <= draft.Now)
        {
            draft.Record(new CaseEvent.RatingPassedOver());
        }
        else if (Welcome(draft, draft.Now) is var later && later > draft.Now)
        {
            draft.Record(new CaseEvent.RatingPostponed(later));
        }
        else
        {
            draft.Record(new CaseEvent.RatingAsked());
            CustomerMessages.AskForRating(draft);
        }
    }

    /// <summary>
    /// A cycle is rated once; while "not solved" may still be said the last word counts. A case that was itself opened because of a rating opens
    /// no further one: that would go on for ever.
    /// </summary>
    public static Decision Decide(Draft draft, CaseCommand.Rate rate)
    {
        var (state, cycle) = (draft.Case, draft.Cycle);
        if (rate.Score is < Lowest or > Highest)
        {
            return CaseDecider.Refused(Refusals.ScoreOutOfRange(Lowest, Highest));
        }

        if (!cycle.EndedByAnswer)
        {
            return CaseDecider.Refused(Refusals.NothingToRate(state));
        }

        if (cycle.Rating?.Score == rate.Score)
        {
            return CaseDecider.AlreadySo(state);
        }

        if (cycle.Rating is not null && !(draft.Now < cycle.ConfirmUntil))
        {
            return CaseDecider.Refused(Refusals.RatingStands(state));
        }

        var recovery = FollowingOn.Opening(draft, FollowOnKind.Recovery, $"{rate.Score}/{Highest}, {state.Number}");
        var recovers = rate.Score <= draft.Books.Policies.Rules.Closing.RecoverUpTo
            && !IsRecovery(state) && !state.Links.Any(link => link.Case == recovery.Case);
        draft.Record(new CaseEvent.CaseRated(rate.Score, recovers ? recovery : null));
        return draft.Accept();
    }

    private static bool IsRecovery(Case state) => state.Links.Any(link => link.Kind == LinkKind.RecoveryOf);

    /// <summary>The first instant not before another at which a customer is glad to be asked: by day, and in no quiet hours (M5, M7).</summary>
    public static Instant Welcome(Draft draft, Instant at)
    {
        var (rules, zone) = (draft.Books.Policies.Rules, CustomerText.ZoneOf(draft.Case));
        for (var looks = 0; looks < LooksAtMost; looks++)
        {
            var next = rules.QuietHours.EndAfter(rules.Closing.NotRatedIn.EndAfter(at, zone), zone);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }
}
