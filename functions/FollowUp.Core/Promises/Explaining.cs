using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>Tells how a plain deadline came about: the stretches that used up the target, and those that did not (P8).</summary>
public static class Explaining
{
    private const string Rule = "P2";

    /// <summary>Start and target with the segments between; elapsed time is one worked segment, and nothing is none.</summary>
    /// <param name="start">Where the clock starts (UTC).</param>
    /// <param name="within">The time allowed, not negative.</param>
    /// <param name="calendar">The calendar whose open hours the target counts; null counts elapsed time.</param>
    public static WorkingSpan Deadline(Instant start, Duration within, WorkingCalendar? calendar) =>
        calendar is not null ? calendar.Add(start, within)
        : within == Duration.Zero ? new WorkingSpan.Reached(start, [])
        : new WorkingSpan.Reached(start + within, [new Segment(SegmentKind.Worked, start, start + within, Rule)]);
}
