using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers for what follows an answer.</summary>
internal static class ClosingEntry
{
    private static readonly string[] Known = ["confirmFor", "reopenedPart", "rateAfter", "notRatedIn", "recoverUpTo", "recoverWithin"];

    public static ClosingRules? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, Known) is not { } closing) return null;
        return new ClosingRules
        {
            ConfirmFor = closing.Required("confirmFor", Values.SomeDuration).GetValueOrDefault(),
            ReopenedPart = closing.Required("reopenedPart", Values.Part).GetValueOrDefault(),
            RateAfter = closing.Required("rateAfter", Values.Duration).GetValueOrDefault(),
            NotRatedIn = closing.Required("notRatedIn", RulesEntry.Quiet) ?? QuietHours.None,
            RecoverUpTo = closing.Required("recoverUpTo", Values.Count).GetValueOrDefault(),
            RecoverWithin = closing.Required("recoverWithin", Values.SomeDuration).GetValueOrDefault(),
        };
    }
}
