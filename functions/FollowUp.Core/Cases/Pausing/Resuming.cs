using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The promise of a case whose clock goes on (X3).</summary>
internal static class Resuming
{
    /// <summary>
    /// The due time and the promise with what was left of each, and at least the least. The promise is a whole minute that leaves the
    /// least as well: a case with so little left is told the minute after its due time, as one that comes late is (P3, P4).
    /// </summary>
    public static Promise WithWhatWasLeft(Promise before, Pause pause, Instant now, WorkingCalendar? calendar)
    {
        Instant Again(Duration left) => Instant.Max(
            Planning.WholeTick(Planning.After(now, left, calendar) ?? now + left), now + pause.LeastLeft);

        var least = Planning.WholeMinuteAtLeast(now, pause.LeastLeft);
        var due = Again(pause.Left);
        if (pause.PromiseMovesTo is { } given)
        {
            var told = Instant.Max(given, least);
            return before with { DueAt = Instant.Max(due, told), PromisedAt = told };
        }

        return before with { DueAt = due, PromisedAt = Instant.Max(Planning.WholeMinute(pause.PromiseLeft is { } left ? Again(left) : due), least) };
    }

    /// <summary>The missed promise with a later time told, if an apology had given one (M3). Without one the apology is still to come.</summary>
    public static Promise AfterAMiss(Promise before, Pause pause, Instant now)
    {
        if (pause.PromiseMovesTo is { } given)
        {
            return before with { RenewedAt = Instant.Max(given, Planning.WholeMinuteAtLeast(now, pause.LeastLeft)) };
        }

        return before.RenewedAt is { } renewed
            ? before with { RenewedAt = Instant.Max(Planning.WholeMinute(now + (renewed - pause.Since)), Planning.WholeMinuteAtLeast(now, pause.LeastLeft)) }
            : before;
    }
}
