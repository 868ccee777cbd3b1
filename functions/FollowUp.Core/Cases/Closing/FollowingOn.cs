using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Core.Access;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// Work that one case leaves to do on another (Z2-Z4). There is no transaction over two cases: the work is stored with its cause, carried out
/// through the same commands as everything else, each of them harmless when it comes again, and struck off.
/// </summary>
public static class FollowingOn
{
    /// <summary>The command that carries it out, for the other case.</summary>
    /// <param name="state">The case that left the work.</param>
    /// <param name="work">The work.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">Policies and roster.</param>
    public static CaseCommand CommandFor(Case state, FollowOn work, Instant now, Books books) => work.Kind switch
    {
        FollowOnKind.EndMerged => new CaseCommand.EndMerged(state.Id, state.Number, work.DeadlineAt) { By = Actor.System },
        FollowOnKind.Recovery => Flag(state, work, now, books) with
        {
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Origin = new FlagOrigin(
                new(state.Id, LinkKind.RecoveryOf, state.Number), state.Team, Owner: null, books.Policies.Rules.Closing.RecoverWithin, work.Reason),
        },
        FollowOnKind.LateReopening => Flag(state, work, now, books) with
        {
            Origin = new FlagOrigin(
                new(state.Id, LinkKind.ContinuationOf, state.Number), state.Team, state.Owner, Within: null, work.Reason ?? state.Number, state.Cycle.Terms),
        },
        FollowOnKind.JoinRecovery => new CaseCommand.JoinRepeat
        {
            By = Actor.System,
            FlagId = IdOf(state, FollowOnKind.LateReopening),
            Summary = work.Reason ?? state.Number,

            // Nobody repeats it but whoever was cut off here, and that one finds the case by its id.
            RepeatedFor = Duration.Zero,
        },
        _ => throw new InvalidOperationException($"Nothing carries out {work.Kind}."),
    };

    /// <summary>The opening of another case because of this one's cycle. Its id follows from them: however often it is decided, it is one case.</summary>
    internal static FollowOn Opening(Draft draft, FollowOnKind kind, string? reason) =>
        new() { Case = IdOf(draft.Case, kind), Kind = kind, At = draft.Now, Reason = reason };

    /// <summary>What goes on for a case that was not solved: the case that is to win the customer back, if there is one (P7), else one of its own (Z2).</summary>
    internal static FollowOn Continuing(Draft draft, string? reason)
    {
        var opening = Opening(draft, FollowOnKind.LateReopening, reason);
        return draft.Case.Links.LastOrDefault(link => link.Kind == LinkKind.Recovery) is { } recovery
            ? opening with { Case = recovery.Case, Kind = FollowOnKind.JoinRecovery }
            : opening;
    }

    /// <summary>Strikes the work off. A case that was to be told and has ended takes nothing more: then one of its own goes on.</summary>
    internal static Decision Decide(Draft draft, CaseCommand.RecordFollowOn record)
    {
        if (draft.Case.FollowOns.FirstOrDefault(f => f.Case == record.Case && f.Kind == record.Kind) is { } work)
        {
            draft.Record(new CaseEvent.FollowOnDone(record.Case, record.Number, record.Refusal, record.Kind));
            if (work.Kind == FollowOnKind.JoinRecovery && record.Refusal is not null)
            {
                var opening = Opening(draft, FollowOnKind.LateReopening, work.Reason) with { At = work.At };
                draft.Record(new CaseEvent.ReopeningCameLate(opening));
            }
        }

        return draft.Accept();
    }

    private static CaseId IdOf(Case state, FollowOnKind kind)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"{state.Id}.{state.Cycle.Number}.{kind}");
        return CaseId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(cause)));
    }

    /// <summary>The clock of the new case starts when it became necessary, if it is not longer ago than a first contact may be (P4).</summary>
    private static CaseCommand.Flag Flag(Case state, FollowOn work, Instant now, Books books) => new()
    {
        By = Actor.System,
        Id = work.Case,
        Kind = state.Kind,
        Complexity = state.Complexity,
        Category = state.Category,
        Symptom = state.Symptom,
        Project = state.Project,
        Summary = state.Summary,
        Customer = state.Customer,
        ContactedAt = Instant.Min(now, Instant.Max(work.At, now - books.Policies.Rules.ContactAtMostAgo)),
    };
}
