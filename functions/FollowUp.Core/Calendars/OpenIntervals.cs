using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>
/// Walks the open intervals that end after an instant, in order of time. They never overlap but may touch: whoever shows them joins
/// them. Allocates nothing.
/// </summary>
internal struct OpenIntervals
{
    // The local date of an instant is never later than the date whose hours the policy lets it fall into, so the walk starts there.
    private static readonly Instant LastStart = Instant.FromUtc(9999, 12, 27, 0, 0);

    private readonly OpenDays _days;
    private readonly Instant _after;
    private ZoneCursor _clock;
    private LocalDate _date;
    private DayHours _hours = DayHours.None;
    private int _next;

    public OpenIntervals(OpenDays days, Instant after)
    {
        (_days, _after) = (days, after);
        _clock = new ZoneCursor(days.Zone);
        _date = after > LastStart ? days.Last.PlusDays(1) : after.WithOffset(days.Zone.GetUtcOffset(after)).Date;
        if (_date <= days.Last) _hours = days.On(_date);
    }

    /// <summary>The instant of opening; it may lie before the instant the walk began with.</summary>
    public Instant From { get; private set; }

    /// <summary>The instant of closing.</summary>
    public Instant Until { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            for (; _next < _hours.Count; _next++)
            {
                var interval = _hours[_next];
                From = _clock.InstantOf(_date, interval.From);
                Until = _clock.InstantOf(_date, interval.Until);
                // An interval that the clocks skip has no length.
                if (From >= Until || Until <= _after) continue;
                _next++;
                return true;
            }

            if (_date >= _days.Last) return false;
            _date = _date.PlusDays(1);
            (_hours, _next) = (_days.On(_date), 0);
        }
    }
}
