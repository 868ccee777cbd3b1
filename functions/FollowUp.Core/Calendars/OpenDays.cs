using System.Collections.Frozen;
using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>The hours of every date in a zone: those of its weekday, unless the date has its own.</summary>
internal sealed class OpenDays(DateTimeZone zone, WeeklyHours hours, IReadOnlyDictionary<LocalDate, DayHours> specialDates)
{
    /// <summary>The last date that is looked at; from there on the year 9999 ends before a zone's clock does.</summary>
    private static readonly LocalDate EndOfTime = new(9999, 12, 28);

    private readonly FrozenDictionary<LocalDate, DayHours> _specialDates = specialDates.ToFrozenDictionary();

    public DateTimeZone Zone => zone;

    /// <summary>No date after this one can be open: without weekly hours the search ends at the last special date.</summary>
    public LocalDate Last { get; } = !hours.IsEmpty ? EndOfTime
        : specialDates.Keys.DefaultIfEmpty(LocalDate.MinIsoValue).Max() is var last && last < EndOfTime ? last : EndOfTime;

    public DayHours On(LocalDate date) =>
        _specialDates.Count > 0 && _specialDates.TryGetValue(date, out var own) ? own : hours.On(date.DayOfWeek);

    /// <summary>The open intervals that end after an instant, in order of time.</summary>
    public OpenIntervals EndingAfter(Instant at) => new(this, at);

    public bool IsOpen(Instant at)
    {
        var open = EndingAfter(at);
        return open.MoveNext() && open.From <= at;
    }

    public Instant? NextOpening(Instant at)
    {
        var open = EndingAfter(at);
        return open.MoveNext() ? Instant.Max(open.From, at) : null;
    }
}
