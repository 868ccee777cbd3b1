using System.Diagnostics.CodeAnalysis;

namespace FollowUp.Core.Calendars;

/// <summary>The open stretches of one local day: sorted, without overlaps. Stretches may touch.</summary>
public sealed class DayHours
{
    private readonly LocalInterval[] _intervals;

    private DayHours(LocalInterval[] intervals) => _intervals = intervals;

    /// <summary>A day without any open time.</summary>
    public static DayHours None { get; } = new([]);

    /// <summary>A day that is open from 00:00 to 24:00.</summary>
    public static DayHours AllDay { get; } = new([new(0, LocalInterval.EndOfDay)]);

    /// <summary>The stretches in order of time.</summary>
    public IReadOnlyList<LocalInterval> Intervals => _intervals;

    /// <summary>True if the day has no open time.</summary>
    public bool IsEmpty => _intervals.Length == 0;

    internal int Count => _intervals.Length;

    internal LocalInterval this[int index] => _intervals[index];

    /// <summary>Takes stretches in any order; two that overlap are an error, returned as a sentence.</summary>
    public static bool TryCreate(
        IEnumerable<LocalInterval> intervals, [NotNullWhen(true)] out DayHours? hours, [NotNullWhen(false)] out string? error)
    {
        var sorted = intervals.OrderBy(i => i.From).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].From >= sorted[i - 1].Until) continue;
            (hours, error) = (null, $"'{sorted[i - 1]}' and '{sorted[i]}' overlap");
            return false;
        }

        (hours, error) = (sorted.Length == 0 ? None : new DayHours(sorted), null);
        return true;
    }

    /// <summary>Reads stretches such as <c>09:00-12:00</c>; the first mistake is returned as a sentence.</summary>
    public static bool TryParse(
        IEnumerable<string?> texts, [NotNullWhen(true)] out DayHours? hours, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(texts);
        hours = null;
        var intervals = new List<LocalInterval>();
        foreach (var text in texts)
        {
            if (!LocalInterval.TryParse(text, out var interval, out error)) return false;
            intervals.Add(interval);
        }

        return TryCreate(intervals, out hours, out error);
    }

    /// <summary>These hours with others taken out of them.</summary>
    public DayHours Without(DayHours closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        IEnumerable<LocalInterval> left = _intervals;
        foreach (var hole in closed._intervals) left = left.SelectMany(open => Around(open, hole));
        return new DayHours([.. left]);
    }

    /// <summary>The stretches as text, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _intervals);

    private static IEnumerable<LocalInterval> Around(LocalInterval open, LocalInterval hole)
    {
        var before = Math.Min(open.Until, hole.From);
        var after = Math.Max(open.From, hole.Until);
        if (open.From < before) yield return new LocalInterval(open.From, before);
        if (after < open.Until) yield return new LocalInterval(after, open.Until);
    }
}
