using FollowUp.Core.Reports;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads what reports hold the figures against, and when they are told.</summary>
internal static class ReportEntry
{
    private static readonly string[] Points =
    [
        "rated5", "rated4", "ratedLower", "fastUpTo", "fast", "fairUpTo", "fair", "slow", "notReturned", "returned", "alone", "helped",
    ];

    public static ReportRules? Read(Located value, Findings findings) =>
        Entry.Of(value, findings, "escalatedAtMost", "ratingAtLeast", "scores") is { } reports && reports.Required("scores", Scores) is { } scores
            ? new ReportRules
            {
                EscalatedAtMost = reports.Required("escalatedAtMost", Share).GetValueOrDefault(),
                RatingAtLeast = reports.Required("ratingAtLeast", Rating).GetValueOrDefault(1),
                Scores = scores,
            }
            : null;

    public static DigestRules? Digest(Located value, Findings findings) =>
        Entry.Of(value, findings, "at", "launchesAt", "listsAtMost") is { } digest
            ? new DigestRules
            {
                At = digest.Required("at", Values.TimeOfDay).GetValueOrDefault(),
                LaunchesAt = digest.Required("launchesAt", Values.TimeOfDay).GetValueOrDefault(),
                ListsAtMost = digest.Required("listsAtMost", Values.Count).GetValueOrDefault(),
            }
            : null;

    private static ScoreRules? Scores(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, Points) is not { } scores) return null;
        int Of(string name) => scores.Required(name, Values.Count).GetValueOrDefault();
        return new ScoreRules
        {
            Rated5 = Of("rated5"),
            Rated4 = Of("rated4"),
            RatedLower = Of("ratedLower"),
            FastUpTo = scores.Required("fastUpTo", Values.SomeDuration).GetValueOrDefault(),
            Fast = Of("fast"),
            FairUpTo = scores.Required("fairUpTo", Values.SomeDuration).GetValueOrDefault(),
            Fair = Of("fair"),
            Slow = Of("slow"),
            NotReturned = Of("notReturned"),
            Returned = Of("returned"),
            Alone = Of("alone"),
            Helped = Of("helped"),
        };
    }

    private static double? Share(Located value, Findings findings)
    {
        if (value is Located.Number { Value: >= 0 and <= 1 } number) return number.Value;
        findings.Add(value, "must be a share from 0 to 1, such as 0.05");
        return null;
    }

    private static double? Rating(Located value, Findings findings)
    {
        if (value is Located.Number { Value: >= 1 and <= 5 } number) return number.Value;
        findings.Add(value, "must be a rating from 1 to 5, such as 4.5");
        return null;
    }
}
