using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The clock of a cycle: it counts elapsed or working time (P2) from a start, and stands while the case is paused (X1).</summary>
/// <param name="start">Where it starts (UTC).</param>
/// <param name="pauses">The pauses that are over, in time order.</param>
/// <param name="calendar">The calendar that it counts; null for elapsed time.</param>
internal sealed class ActiveClock(Instant start, ImmutableArray<PastPause> pauses, WorkingCalendar? calendar)
{
    /// <summary>The time counted until an instant; none if that is before the start.</summary>
    public Duration Measure(Instant until)
    {
        var (sum, from) = (Duration.Zero, start);
        foreach (var pause in pauses)
        {
            sum += Planning.Between(from, Instant.Min(pause.From, until), calendar);
            from = Instant.Max(from, pause.To);
        }

        return sum + Planning.Between(from, until, calendar);
    }

    /// <summary>The instant at which so much has been counted; null if the calendar has not enough open hours ahead.</summary>
    public Instant? After(Duration span)
    {
        var (left, from) = (span, start);
        foreach (var pause in pauses)
        {
            var counted = Planning.Between(from, pause.From, calendar);
            if (left <= counted)
            {
                break;
            }

            (left, from) = (left - counted, Instant.Max(from, pause.To));
        }

        return Planning.After(from, left, calendar);
    }
}
