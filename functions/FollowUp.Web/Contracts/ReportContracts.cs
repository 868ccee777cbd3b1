using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>The local days of the centre that a report is about, both included.</summary>
/// <param name="From">The first day, as <c>2026-11-01</c>.</param>
/// <param name="Until">The last day.</param>
/// <param name="Zone">The centre's zone.</param>
public sealed record PeriodView(string From, string Until, string Zone);

/// <summary>What was promised and what became of it.</summary>
/// <param name="Period">The days.</param>
/// <param name="By">What the rows are of.</param>
/// <param name="Rows">The rows, by key.</param>
/// <param name="Total">All of them together.</param>
public sealed record PromiseReportAnswer(PeriodView Period, ReportBy By, IReadOnlyList<PromiseRow> Rows, PromiseRow Total);

/// <summary>
/// One row of the report on promises. Each thing is counted on the local day of the centre on which it happened: a flag when it was flagged, a
/// promise when its cycle ended, a rating when it was given. A cycle is one run of a case, from flag or reopening to its outcome; one that goes on
/// in another case by a merge is counted there alone (Z4). A value of nothing, such as a share of none, is left out.
/// </summary>
public sealed record PromiseRow
{
    /// <summary>A day, or the id of a team, agent, category or tier; empty for what is nobody's, and in the total.</summary>
    public required string Key { get; init; }

    /// <summary>Cases flagged.</summary>
    public required int Flagged { get; init; }

    /// <summary>Promises whose cycle ended with a verdict: kept answered, kept not reached, missed and excused together.</summary>
    public required int Settled { get; init; }

    /// <summary>Promises where the customer had the answer by the deadline.</summary>
    public required int KeptAnswered { get; init; }

    /// <summary>Promises where by the deadline the customer had been called, told so, and not reached (C4).</summary>
    public required int KeptNotReached { get; init; }

    /// <summary>Promises missed and not excused, however their cycle ended.</summary>
    public required int Missed { get; init; }

    /// <summary>Promises missed and excused by a supervisor (Z5): apart, never as kept.</summary>
    public required int Excused { get; init; }

    /// <summary>Cycles that ended with an answer and had promised nothing.</summary>
    public required int Unpromised { get; init; }

    /// <summary>Cycles that were cancelled, or closed without the customer's reply, before any deadline passed.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Cycles that were opened in the period and still run.</summary>
    public required int Open { get; init; }

    /// <summary>Kept answered and kept not reached, of all settled that are not excused.</summary>
    public required ShareView Kept { get; init; }

    /// <summary>First promises that were kept answered and whose answer was not sent back, of all first promises of a case that were settled.</summary>
    public required ShareView FirstTimeKept { get; init; }

    /// <summary>Cycles in which the supervisor or the manager was told, of all cycles that ended.</summary>
    public required TargetedShareView Escalated { get; init; }

    /// <summary>Cycles whose answer the customer has sent back by now, of all cycles that ended with an answer.</summary>
    public required ShareView Reopened { get; init; }

    /// <summary>The ratings that were given.</summary>
    public required RatingView Rating { get; init; }

    /// <summary>
    /// From the start of the wait to the first answered call or the answer told, of the cycles that ended and had such a contact. The wait starts
    /// with the clock, which may lie before the flag (P4); pauses count.
    /// </summary>
    public required SpreadView FirstContact { get; init; }

    /// <summary>From the start of the wait until the customer had the answer, of the cycles that ended with an answer. Pauses count.</summary>
    public required SpreadView Answer { get; init; }
}

/// <summary>A part of a whole.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Value">From 0 to 1; left out of nothing.</param>
public sealed record ShareView(int Count, int Of, double? Value);

/// <summary>A part of a whole that is to stay small.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Value">From 0 to 1; left out of nothing.</param>
/// <param name="AtMost">The target.</param>
/// <param name="Met">True if the value is not greater; left out of nothing.</param>
public sealed record TargetedShareView(int Count, int Of, double? Value, double AtMost, bool? Met);

/// <summary>Ratings.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">1 to 5; left out of none.</param>
/// <param name="AtLeast">The target.</param>
/// <param name="Met">True if the mean is not smaller; left out of none.</param>
public sealed record RatingView(int Count, double? Mean, double AtLeast, bool? Met);

/// <summary>How long something took, exactly, by nearest rank; without the values of nothing.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="P90">90 % took no longer.</param>
/// <param name="P99">99 % took no longer.</param>
public sealed record SpreadView(int Count, Duration? Median, Duration? P90, Duration? P99);

/// <summary>Why things happened: the root causes of the cycles that ended with an answer.</summary>
/// <param name="Period">The days.</param>
/// <param name="Answered">How many cycles ended with an answer.</param>
/// <param name="Rows">The root causes, the most frequent first.</param>
public sealed record RootCauseReportAnswer(PeriodView Period, int Answered, IReadOnlyList<RootCauseRow> Rows);

/// <summary>One root cause. Ratings count with their cycle, whenever they were given.</summary>
public sealed record RootCauseRow
{
    /// <summary>The centre's code; empty where none was kept.</summary>
    public required string RootCause { get; init; }

    /// <summary>Cycles with this code, of all that ended with an answer.</summary>
    public required ShareView Answered { get; init; }

    /// <summary>Those that missed their promise, excused or not, of those whose promise has a verdict.</summary>
    public required ShareView Missed { get; init; }

    /// <summary>Those whose answer the customer has sent back, of all with this code.</summary>
    public required ShareView Reopened { get; init; }

    /// <summary>How many were rated.</summary>
    public required int Ratings { get; init; }

    /// <summary>The mean of these ratings; left out of none.</summary>
    public double? Rating { get; init; }

    /// <summary>Cycles per category, the most frequent first.</summary>
    public required IReadOnlyList<CategoryCount> Categories { get; init; }
}

/// <summary>The after-sales score: four means of points over the cycles that ended with an answer, by the points of the policy file.</summary>
/// <param name="Period">The days.</param>
/// <param name="By">What the rows are of.</param>
/// <param name="Rows">The rows, by key.</param>
/// <param name="Total">All of them together.</param>
public sealed record ScoreReportAnswer(PeriodView Period, ScoreBy By, IReadOnlyList<ScoreRow> Rows, ScoreRow Total);

/// <summary>One row of the after-sales score. A cycle counts with its rating whenever that was given; a mean of nothing is left out.</summary>
public sealed record ScoreRow
{
    /// <summary>The id of an agent, team or case; empty for what is nobody's, and in the total.</summary>
    public required string Key { get; init; }

    /// <summary>Cycles that ended with an answer.</summary>
    public required int Answered { get; init; }

    /// <summary>Those of them that were rated.</summary>
    public required int Rated { get; init; }

    /// <summary>The mean points for the rating, of those rated.</summary>
    public double? Satisfaction { get; init; }

    /// <summary>The mean points for the time from the start of the wait to the answer.</summary>
    public double? Speed { get; init; }

    /// <summary>The mean points for not being sent back.</summary>
    public double? Quality { get; init; }

    /// <summary>The mean points for answering alone: nobody above the owner told, and no change of hands.</summary>
    public double? Skill { get; init; }

    /// <summary>The four together; left out if one is.</summary>
    public double? Total { get; init; }
}
