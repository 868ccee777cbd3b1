using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of bundles and caps (O5), of the hand-over, and of the same-day rule (X6).</summary>
internal static class ShiftEntry
{
    public static BundleRules? Bundles(Located value, Findings findings) =>
        Entry.Of(value, findings, "from", "within", "smsCaps") is { } bundles
            ? new BundleRules
            {
                From = bundles.Required("from", Values.Count).GetValueOrDefault(),
                Within = bundles.Required("within", Values.SomeDuration).GetValueOrDefault(),
                SmsCaps = [.. bundles.List("smsCaps", Cap)],
            }
            : null;

    public static HandOverRules? HandOver(Located value, Findings findings) =>
        Entry.Of(value, findings, "notice", "leastGap") is { } handOver
            ? new HandOverRules
            {
                Notice = handOver.Required("notice", Values.SomeDuration).GetValueOrDefault(),
                LeastGap = handOver.Required("leastGap", Values.SomeDuration).GetValueOrDefault(),
            }
            : null;

    public static SameDayRules? SameDay(Located value, Findings findings, IReadOnlyCollection<string>? calendars) =>
        Entry.Of(value, findings, "teams", "calendar", "flaggedBefore", "listAt", "carryBy", "nextDayBy") is { } sameDay
            ? new SameDayRules
            {
                Teams = [.. sameDay.List("teams", Values.Text)],
                Calendar = sameDay.Required("calendar", (at, notes) => PolicyFile.KnownCalendar(at, notes, calendars)) ?? "",
                FlaggedBefore = sameDay.Required("flaggedBefore", Values.TimeOfDay).GetValueOrDefault(),
                ListAt = sameDay.Required("listAt", Values.TimeOfDay).GetValueOrDefault(),
                CarryBy = sameDay.Required("carryBy", Values.TimeOfDay).GetValueOrDefault(),
                NextDayBy = sameDay.Required("nextDayBy", Values.TimeOfDay).GetValueOrDefault(),
            }
            : null;

    private static SmsCap? Cap(Located value, Findings findings) =>
        Entry.Of(value, findings, "within", "atMost") is { } cap
            ? new SmsCap(cap.Required("within", Values.SomeDuration).GetValueOrDefault(), cap.Required("atMost", Values.Count).GetValueOrDefault())
            : null;
}
