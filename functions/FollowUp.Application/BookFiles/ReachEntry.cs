using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads how customers are reached (M1, M5, M8).</summary>
internal static class ReachEntry
{
    private static readonly string[] Known =
        ["progressPart", "progressFrom", "shortTarget", "receiptShort", "receiptLong", "blockedFor", "ratingEvery"];

    public static ReachRules? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, Known) is not { } reach) return null;
        return new ReachRules
        {
            ProgressPart = reach.Required("progressPart", Values.Part).GetValueOrDefault(),
            ProgressFrom = reach.Required("progressFrom", Values.SomeDuration).GetValueOrDefault(),
            ShortTarget = reach.Required("shortTarget", Values.SomeDuration).GetValueOrDefault(),
            ReceiptShort = reach.Required("receiptShort", Values.SomeDuration).GetValueOrDefault(),
            ReceiptLong = reach.Required("receiptLong", Values.SomeDuration).GetValueOrDefault(),
            BlockedFor = reach.Required("blockedFor", Values.SomeDuration).GetValueOrDefault(),
            RatingEvery = reach.Required("ratingEvery", Values.SomeDuration).GetValueOrDefault(),
        };
    }
}
