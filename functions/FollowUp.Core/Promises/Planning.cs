using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The arithmetic of a promise: its deadline and the times of its steps, on elapsed or on working time (P2, L1).</summary>
public static class Planning
{
    /// <summary>Start and a span of the policy's time; null if the calendar has not enough open hours ahead.</summary>
    public static Instant? After(Instant start, Duration span, WorkingCalendar? calendar) =>
        calendar is null ? start + span : calendar.DueAt(start, span);

    /// <summary>The policy's time between two instants; none if the second is not after the first.</summary>
    public static Duration Between(Instant from, Instant until, WorkingCalendar? calendar) =>
        until <= from ? Duration.Zero : calendar?.Measure(from, until) ?? until - from;

    /// <summary>Start and a span with the segments that used it up and those that did not (P8); elapsed time is one worked segment.</summary>
    public static WorkingSpan Reach(Instant start, Duration span, WorkingCalendar? calendar) =>
        calendar is not null ? calendar.Add(start, span)
        : span == Duration.Zero ? new WorkingSpan.Reached(start, [])
        : new WorkingSpan.Reached(start + span, [new Segment(SegmentKind.Worked, start, start + span, "P2")]);

    /// <summary>The whole minute at or before an instant: a promise is rounded down, never up (P3).</summary>
    public static Instant WholeMinute(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % NodaConstants.TicksPerMinute) + NodaConstants.TicksPerMinute) % NodaConstants.TicksPerMinute));
    }

    /// <summary>The first whole minute that lies at least some time ahead: a late promise must leave its notice (P4).</summary>
    public static Instant WholeMinuteAtLeast(Instant now, Duration ahead)
    {
        var at = now + ahead;
        var whole = WholeMinute(at);
        return whole == at ? whole : whole + Duration.FromMinutes(1);
    }

    /// <summary>
    /// The steps of a ladder for a promise, in time order. A promise that an agent made for before the next opening has no working time
    /// ahead of it; its steps go by elapsed time, or all of them would fall on the start.
    /// </summary>
    public static ImmutableArray<PlannedStep> StepsOf(Ladder ladder, Promise promise, WorkingCalendar? calendar)
    {
        var end = promise.DeadlineAt;
        var at = PartsOf(promise, calendar);
        var steps = ladder.Steps.Select(rule => new PlannedStep
        {
            Id = rule.Id,
            At = rule.Part is { } part ? at(part) : end + rule.FromDeadline!.Value,
            Rungs = rule.Rungs,
            Part = rule.Part,
            FromDeadline = rule.FromDeadline,
            UnlessActiveSince = rule.UnlessActiveSince is { } since ? at(since) : null,
            UnlessActivePart = rule.UnlessActiveSince,
        });
        return [.. steps.OrderBy(s => s.At)];
    }

    /// <summary>
    /// When the customer is told that the case is on its way (M1); null for a target that is too short for it, and where that time has
    /// passed already: the acknowledgement has just said the same.
    /// </summary>
    public static Instant? ProgressAt(ReachRules rules, Duration target, Promise promise, WorkingCalendar? calendar, Instant now) =>
        target >= rules.ProgressFrom && PartsOf(promise, calendar)(rules.ProgressPart) is var at && at > now && at < promise.DeadlineAt ? at : null;

    private static Func<double, Instant> PartsOf(Promise promise, WorkingCalendar? calendar)
    {
        var (start, end) = (promise.StartAt, promise.DeadlineAt);
        var worked = calendar?.Measure(start, end) ?? Duration.Zero;
        var (counted, span) = worked > Duration.Zero ? (calendar, worked) : (null, end - start);
        return part => WholeTick(After(start, part * span, counted) ?? end);
    }

    /// <summary>Stored instants carry ticks of 100 ns; a step planned between two of them would not come back as it was.</summary>
    internal static Instant WholeTick(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks());
}
