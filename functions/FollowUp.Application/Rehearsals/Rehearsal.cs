using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Application.Rehearsals;

/// <summary>
/// What the cases of the last days would have been under a draft, beside what they would have been under the book in force: both are replays, so
/// that like is held against like. Times are UTC.
/// </summary>
public sealed record Rehearsal
{
    /// <summary>The version of the book in force.</summary>
    public required string BeforeVersion { get; init; }

    /// <summary>The version that the draft would have.</summary>
    public required string AfterVersion { get; init; }

    /// <summary>Cases flagged from this instant on.</summary>
    public required Instant From { get; init; }

    /// <summary>How far they were replayed.</summary>
    public required Instant Until { get; init; }

    /// <summary>How many cases were replayed.</summary>
    public required int Cases { get; init; }

    /// <summary>True if there were more than are replayed at once: the older ones were left out.</summary>
    public required bool Cut { get; init; }

    /// <summary>Under the book in force.</summary>
    public required RehearsalSide Before { get; init; }

    /// <summary>Under the draft.</summary>
    public required RehearsalSide After { get; init; }

    /// <summary>How many cases change.</summary>
    public required int Changed { get; init; }

    /// <summary>Some of them, at most 50: first those that are missed under one book and not under the other.</summary>
    public required IReadOnlyList<ChangedCase> Changes { get; init; }
}

/// <summary>One side of a rehearsal.</summary>
public sealed record RehearsalSide
{
    /// <summary>How many promises were made: a case that was reopened has several.</summary>
    public required int Promises { get; init; }

    /// <summary>How many of them were missed.</summary>
    public required int Misses { get; init; }

    /// <summary>How many were kept, reached or not (C4).</summary>
    public required int Kept { get; init; }

    /// <summary>How many commands the book would have refused, a flag among them.</summary>
    public required int Refused { get; init; }

    /// <summary>Messages to customers, by template.</summary>
    public required IReadOnlyDictionary<string, int> ToCustomers { get; init; }

    /// <summary>Messages to the staff, by template.</summary>
    public required IReadOnlyDictionary<string, int> ToStaff { get; init; }

    /// <summary>Notices at each rung, with the busiest hour.</summary>
    public required IReadOnlyList<RungLoad> Rungs { get; init; }
}

/// <summary>What a rung had to hear.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Notices">How many notices reached somebody.</param>
/// <param name="PeakAt">The beginning of the busiest hour (UTC); left out if there was none.</param>
/// <param name="Peak">How many came in that hour.</param>
public sealed record RungLoad(Rung Rung, int Notices, Instant? PeakAt, int Peak);

/// <summary>A case that changes.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Before">Under the book in force.</param>
/// <param name="After">Under the draft.</param>
public sealed record ChangedCase(CaseId Id, string Number, CaseUnder Before, CaseUnder After);

/// <summary>A case under one of the books.</summary>
/// <param name="DeadlineAt">The deadline of its last cycle (UTC); left out where nothing is promised.</param>
/// <param name="Misses">How many of its promises were missed.</param>
/// <param name="Outcome">How its last cycle ended; left out if it runs.</param>
/// <param name="Messages">How many messages went to the customer.</param>
/// <param name="Notices">How many notices reached the staff.</param>
/// <param name="Reached">The highest rung that was told; left out if none was.</param>
public sealed record CaseUnder(Instant? DeadlineAt, int Misses, OutcomeKind? Outcome, int Messages, int Notices, Rung? Reached);
