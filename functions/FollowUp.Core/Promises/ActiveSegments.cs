using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The stretches that led to a due time: worked, outside hours, paused, and what moved it beyond its target (P8).</summary>
internal static class ActiveSegments
{
    /// <summary>The segments from the start to the due time without a gap.</summary>
    public static ImmutableArray<Segment> Of(Promise promise, Cycle cycle, Duration target, WorkingCalendar? calendar)
    {
        var segments = new List<Segment>();
        var (from, left) = (promise.StartAt, target);
        foreach (var pause in cycle.Pauses)
        {
            if (pause.From > from)
            {
                left -= Work(segments, from, Duration.Min(left, Planning.Between(from, pause.From, calendar)), calendar);
                Fill(segments, from, pause.From, SegmentKind.OutsideHours, "P2");
            }

            segments.Add(new Segment(SegmentKind.Paused, Instant.Max(from, pause.From), pause.To, "X1"));
            from = Instant.Max(from, pause.To);
        }

        Work(segments, from, left, calendar);
        var (kind, rule) = cycle switch
        {
            { Extended: true } => (SegmentKind.Extended, "X5"),
            { Reclassified: true } => (SegmentKind.Shifted, "X4"),
            _ => (SegmentKind.Shifted, "X3"),
        };
        Fill(segments, promise.StartAt, promise.DueAt, kind, rule);
        return [.. segments];
    }

    private static Duration Work(List<Segment> segments, Instant from, Duration span, WorkingCalendar? calendar)
    {
        if (span > Duration.Zero && Planning.Reach(from, span, calendar) is WorkingSpan.Reached reached)
        {
            segments.AddRange(reached.Segments);
        }

        return span;
    }

    /// <summary>What is between the last segment and an instant; on elapsed time the remainder before a pause is never left over.</summary>
    private static void Fill(List<Segment> segments, Instant start, Instant until, SegmentKind kind, string rule)
    {
        var from = segments.Count > 0 ? segments[^1].To : start;
        if (from < until)
        {
            segments.Add(new Segment(kind, from, until, rule));
        }
    }
}
