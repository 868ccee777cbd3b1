using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>The numbers of the policy file for reports: what is aimed at, and the points of the after-sales score.</summary>
public sealed record ReportRules
{
    /// <summary>The part of the cycles that may reach the supervisor at the most.</summary>
    public required double EscalatedAtMost { get; init; }

    /// <summary>The mean rating that is aimed at, 1 to 5.</summary>
    public required double RatingAtLeast { get; init; }

    /// <summary>The points of the after-sales score.</summary>
    public required ScoreRules Scores { get; init; }

    /// <summary>What is wrong with them, as a sentence for whoever edits the file; null if nothing is.</summary>
    internal string? Problem =>
        EscalatedAtMost is not (>= 0 and <= 1) || RatingAtLeast is not (>= 1 and <= 5)
            ? "'escalatedAtMost' of 'reports' lies between 0 and 1, 'ratingAtLeast' between 1 and 5."
            : Scores.FastUpTo <= Duration.Zero || Scores.FairUpTo <= Scores.FastUpTo
                ? "'fastUpTo' of 'reports.scores' must be longer than nothing, and 'fairUpTo' longer than that."
                : null;
}

/// <summary>The points that a cycle gets on the after-sales score (manual: four times 10).</summary>
public sealed record ScoreRules
{
    /// <summary>Satisfaction: points for a rating of 5.</summary>
    public required int Rated5 { get; init; }

    /// <summary>Satisfaction: points for a rating of 4.</summary>
    public required int Rated4 { get; init; }

    /// <summary>Satisfaction: points for a lower rating.</summary>
    public required int RatedLower { get; init; }

    /// <summary>Speed: up to this long from the start of the wait to the answer is fast.</summary>
    public required Duration FastUpTo { get; init; }

    /// <summary>Speed: points for it.</summary>
    public required int Fast { get; init; }

    /// <summary>Speed: up to this long is fair.</summary>
    public required Duration FairUpTo { get; init; }

    /// <summary>Speed: points for it.</summary>
    public required int Fair { get; init; }

    /// <summary>Speed: points for what took longer.</summary>
    public required int Slow { get; init; }

    /// <summary>Quality: points if the customer has not sent the answer back.</summary>
    public required int NotReturned { get; init; }

    /// <summary>Quality: points if so.</summary>
    public required int Returned { get; init; }

    /// <summary>Skill: points if the owner solved it alone.</summary>
    public required int Alone { get; init; }

    /// <summary>Skill: points if a lead or anybody above was told, or it passed from hand to hand.</summary>
    public required int Helped { get; init; }
}
