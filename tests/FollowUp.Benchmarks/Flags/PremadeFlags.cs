using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Commits as flags make them: the case, the fact, the acknowledgement for the outbox.</summary>
internal static class PremadeFlags
{
    public static Commit[] Make(int count, Instant at) => [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(n => Of(n, at))];

    /// <summary>A case whose first step falls due at an instant, and nothing else for hours.</summary>
    public static Commit WithFirstStepAt(int n, Instant at)
    {
        var commit = Of(n, at - Duration.FromMinutes(1));
        var cycle = commit.Case.Cycle;
        var steps = cycle.Steps.SetItem(0, cycle.Steps[0] with { At = at });
        return commit with { Case = commit.Case with { Cycle = cycle with { Steps = steps } }, WakeAt = at };
    }

    public static Commit Of(int n, Instant at)
    {
        var decision = (Decision.Accepted)CaseDecider.Decide(null, FlagCommands.Of(n), at, ShippedBooks.Shelf.Current);
        return new Commit
        {
            Case = decision.Case,
            ExpectedVersion = 0,
            Entries = decision.Entries,
            Messages = decision.Messages,
            WakeAt = NextWakeUp.Of(decision.Case),
        };
    }
}
