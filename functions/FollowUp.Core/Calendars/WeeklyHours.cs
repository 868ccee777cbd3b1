using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>The open stretches of each day of the week, in the local time of whoever uses them. A day that is not named is closed.</summary>
public sealed class WeeklyHours
{
    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly DayHours[] _days;

    private WeeklyHours(DayHours[] days)
    {
        _days = days;
        IsEmpty = days.All(d => d.IsEmpty);
    }

    /// <summary>A week without any open time.</summary>
    public static WeeklyHours None { get; } = Of(_ => DayHours.None);

    /// <summary>A week that is open at every hour.</summary>
    public static WeeklyHours Always { get; } = Of(_ => DayHours.AllDay);

    /// <summary>True if no day of the week has open time.</summary>
    public bool IsEmpty { get; }

    /// <summary>Asks for the hours of each day, Monday first.</summary>
    public static WeeklyHours Of(Func<IsoDayOfWeek, DayHours> day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new([.. Enumerable.Range(1, 7).Select(number => day((IsoDayOfWeek)number))]);
    }

    /// <summary>
    /// Reads the shape of the data files: <c>{ "mon": ["09:00-12:00", "13:00-18:00"], ... }</c>, days <c>mon</c> to <c>sun</c>.
    /// The first mistake is returned as a sentence that names the day.
    /// </summary>
    public static bool TryParse(
        IReadOnlyDictionary<string, IReadOnlyList<string>> texts,
        [NotNullWhen(true)] out WeeklyHours? hours,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(texts);
        hours = null;
        var days = Enumerable.Repeat(DayHours.None, 7).ToArray();
        foreach (var (name, intervals) in texts)
        {
            var index = Array.IndexOf(Names, name);
            error = $"{name}: is not a day; the days are {string.Join(", ", Names)}";
            if (index < 0) return false;
            if (!DayHours.TryParse(intervals, out var day, out var mistake))
            {
                error = $"{name}: {mistake}";
                return false;
            }

            days[index] = day;
        }

        (hours, error) = (new WeeklyHours(days), null);
        return true;
    }

    /// <summary>The hours of a day of the week.</summary>
    public DayHours On(IsoDayOfWeek day) => _days[(int)day - 1];
}
