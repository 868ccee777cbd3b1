using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A customer who comes again with the same while the case is open (P7).</summary>
public static class Repeating
{
    /// <summary>The second time in a cycle is taken for a sign that the rung it has reached is not enough.</summary>
    private const int RaisesAt = 2;

    /// <summary>
    /// Tells the owner, unless it was the owner who wrote it down. Anybody may join, whatever the team: the customer speaks to whoever answers.
    /// </summary>
    internal static Decision Decide(Draft draft, CaseCommand.JoinRepeat repeat)
    {
        if (draft.Case.WasJoinedBy(repeat.FlagId))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (!draft.Cycle.Runs)
        {
            return CaseDecider.Refused(Refusals.CaseHasEnded(draft.Case));
        }

        CustomerSpoke.In(draft);
        var count = draft.Cycle.CameAgain + 1;
        var notice = draft.By.Id == draft.Case.Owner
            ? null
            : StaffMessages.Tell(draft, Steps.CameAgain(count), Rung.Owner, evenIfAcknowledged: true, repeat.Summary);
        draft.Record(new CaseEvent.CustomerCameAgain
        {
            Count = count,
            Summary = repeat.Summary,
            FlagId = repeat.FlagId,
            KnownUntil = draft.Now + repeat.RepeatedFor,
            Notice = notice,
            Raised = count >= RaisesAt && !draft.Cycle.RaisedByRepeat ? Raise(draft, repeat.Summary) : null,
        });
        if (repeat.EscalateNow && !draft.Cycle.CalledSupervisor)
        {
            Escalating.CallSupervisor(draft, repeat.Summary);
        }

        return draft.Accept();
    }

    /// <summary>Until when (UTC) a case that ends now is found by whoever writes instead of opening the link: for as long as a link lives (M10).</summary>
    internal static Instant KnownUntil(Draft draft) => draft.Now + draft.Books.Policies.Rules.Links.ValidFor;

    /// <summary>Once a case has ended it is findable for callers who repeat a flag that joined it (O2), and for its customer, for a while.</summary>
    internal static void Forget(Draft draft)
    {
        if (draft.Case.RepeatsKnownUntil <= draft.Now)
        {
            draft.Record(new CaseEvent.RepeatsForgotten());
        }
    }

    /// <summary>True if a flag of this customer joins this case instead of making one of its own.</summary>
    /// <remarks>
    /// What is promised must not join what is not: a complaint would lose its promise in a suggestion, or in a case that waits for an outage
    /// which has nothing to do with it (C6).
    /// </remarks>
    public static bool Joins(CaseCommand.Flag flag, Case open) =>
        open.Cycle.Runs && open.Category == flag.Category && (open.Cycle.Promise is not null || (open.Kind == flag.Kind && open.Outage == flag.Outage));

    private static Notice Raise(Draft draft, string summary)
    {
        var rung = (Rung)Math.Min((int)(draft.Cycle.Reached ?? Rung.Owner) + 1, (int)Rung.Manager);
        return StaffMessages.Tell(draft, Steps.RaisedByRepeat, rung, reason: summary);
    }
}
