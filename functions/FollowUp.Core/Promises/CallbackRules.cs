using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of calling customers back (C1-C5). What a case needs of them later it keeps as instants (P6).</summary>
public sealed record CallbackRules
{
    /// <summary>How long a slot is (C1).</summary>
    public required Duration SlotFor { get; init; }

    /// <summary>How far ahead a slot may begin (C1).</summary>
    public required Duration SlotAtMostAhead { get; init; }

    /// <summary>How long before a slot its owner is reminded (C1).</summary>
    public required Duration RemindBefore { get; init; }

    /// <summary>How long before and after a slot dialling may start (C1).</summary>
    public required Duration DialAround { get; init; }

    /// <summary>How long an attempt is live before an outcome is asked for (C2).</summary>
    public required Duration LeaseFor { get; init; }

    /// <summary>How long after the first, second, ... attempt that reached nobody the next follows; the last goes for all after it (C3).</summary>
    public required ImmutableArray<Duration> RetryAfter { get; init; }

    /// <summary>How many attempts that reached nobody a day of the customer takes (C3).</summary>
    public required int AttemptsADay { get; init; }

    /// <summary>How many of them a cycle takes; then the customer is unreachable (C3, C5).</summary>
    public required int AttemptsACycle { get; init; }

    /// <summary>Within what time another agent calls where one has missed it (C3).</summary>
    public required Duration AnotherAgentWithin { get; init; }

    /// <summary>How often at most the customer is told that we called (C4).</summary>
    public required Duration CalledYouEvery { get; init; }

    /// <summary>How long an unreachable customer has to choose a slot before the supervisor decides (C5).</summary>
    public required Duration UnreachableFor { get; init; }

    /// <summary>What is wrong with the numbers, for the person who edits the file.</summary>
    internal IEnumerable<PolicyProblem> Problems()
    {
        if (SlotFor <= Duration.Zero || LeaseFor <= Duration.Zero || UnreachableFor <= Duration.Zero || AnotherAgentWithin <= Duration.Zero)
        {
            yield return new("rules", "'slotFor', 'leaseFor', 'anotherAgentWithin' and 'unreachableFor' must be longer than nothing.");
        }

        if (RemindBefore < Duration.Zero || DialAround < Duration.Zero || CalledYouEvery < Duration.Zero || SlotAtMostAhead < SlotFor)
        {
            yield return new(
                "rules", "'remindBefore', 'dialAround' and 'calledYouEvery' must not be negative, and 'slotAtMostAhead' leaves room for a slot.");
        }

        if (RetryAfter.IsDefaultOrEmpty || RetryAfter.Any(after => after <= Duration.Zero))
        {
            yield return new("rules", "'retryAfter' needs at least one duration, each longer than nothing.");
        }

        if (AttemptsADay < 1 || AttemptsACycle < 1)
        {
            yield return new("rules", "'attemptsADay' and 'attemptsACycle' must be at least 1.");
        }
    }
}
