using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>Why a case's times are what they are, and why somebody was not told (P8). All instants are UTC.</summary>
public sealed record Explanation
{
    /// <summary>The deadline E and the segments that led to it; null where nothing is promised.</summary>
    public ExplainedTime? Deadline { get; init; }

    /// <summary>The time told to the customer; null where nothing is promised.</summary>
    public ExplainedTime? Promised { get; init; }

    /// <summary>Every step of the ladder, in time order.</summary>
    public ImmutableArray<ExplainedStep> Steps { get; init; } = [];

    /// <summary>Who is not told at present, and why.</summary>
    public ImmutableArray<ExplainedSilence> Silences { get; init; } = [];

    /// <summary>When the case is looked at next; null if nothing is due any more.</summary>
    public Instant? NextWakeUpAt { get; init; }

    /// <summary>Explains a case as it stands.</summary>
    public static Explanation Of(Case @case, Books books, Instant now)
    {
        var cycle = @case.Cycle;
        return new Explanation
        {
            Deadline = cycle is { Promise: { } promise, Terms: { } terms } ? Explaining.Deadline(cycle, promise, terms, books) : null,
            Promised = cycle.Promise is { } told ? Explaining.Promised(cycle, told, cycle.Terms, books) : null,
            Steps = [.. cycle.Steps.Select(Explaining.Step)],
            Silences = [.. Explaining.Silences(@case, now)],
            NextWakeUpAt = NextWakeUp.Of(@case),
        };
    }
}

/// <summary>An instant with the segments that led to it.</summary>
/// <param name="At">The instant.</param>
/// <param name="Reason">Why.</param>
/// <param name="Segments">The segments from the start to the instant; empty where one rule alone sets it.</param>
public sealed record ExplainedTime(Instant At, Reason Reason, ImmutableArray<Segment> Segments);

/// <summary>A step with the reason for its time and what became of it.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="At">Its time.</param>
/// <param name="Rungs">Who is told.</param>
/// <param name="State">What became of it.</param>
/// <param name="SettledAt">When that was; null while its time has not come.</param>
/// <param name="Reason">Why it has that time.</param>
public sealed record ExplainedStep(string Step, Instant At, ImmutableArray<Rung> Rungs, StepState State, Instant? SettledAt, Reason Reason);

/// <summary>Why somebody is not told now.</summary>
/// <param name="Until">When that ends; null if it does not end by itself.</param>
/// <param name="Reason">Why.</param>
public sealed record ExplainedSilence(Instant? Until, Reason Reason);
