using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>Collects the explanation of a target: joins worked stretches that touch, fills the time between them (P8).</summary>
internal sealed class WorkedSegments(Instant start)
{
    private const string Rule = "P2";

    // Empty, or its last segment is a worked one that ends at _end.
    private readonly List<Segment> _segments = [];
    private Instant _end = start;

    /// <summary>Adds a worked stretch that does not begin before the end of the last.</summary>
    public void Work(Instant from, Instant to)
    {
        if (from == _end && _segments.Count > 0)
        {
            _segments[^1] = _segments[^1] with { To = to };
        }
        else
        {
            if (from > _end) _segments.Add(new Segment(SegmentKind.OutsideHours, _end, from, Rule));
            _segments.Add(new Segment(SegmentKind.Worked, from, to, Rule));
        }

        _end = to;
    }

    public IReadOnlyList<Segment> ToList() => _segments;
}
