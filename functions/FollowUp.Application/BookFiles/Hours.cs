using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads open hours: <c>{ "mon": ["09:00-12:00", "13:00-18:00"], ... }</c>.</summary>
internal static class Hours
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The hours of a week; a day that is left out is closed.</summary>
    public static WeeklyHours? Week(Located value, Findings findings) =>
        Entry.Of(value, findings, Days) is { } week
            ? WeeklyHours.Of(day => week.Optional(Days[(int)day - 1], Day) ?? DayHours.None)
            : null;

    /// <summary>The hours of one day.</summary>
    public static DayHours? Day(Located value, Findings findings)
    {
        if (value is not Located.List list)
        {
            findings.AddExpected(value, "a list of intervals such as [\"09:00-12:00\", \"13:00-18:00\"]");
            return null;
        }

        var intervals = new List<LocalInterval>();
        foreach (var item in list.Items)
        {
            if (Values.Text(item, findings) is not { } text) continue;
            if (LocalInterval.TryParse(text, out var interval, out var mistake)) intervals.Add(interval);
            else findings.Add(item, mistake);
        }

        if (DayHours.TryCreate(intervals, out var hours, out var error)) return hours;
        findings.Add(value, error);
        return null;
    }

    /// <summary>Hours by date.</summary>
    public static IReadOnlyDictionary<LocalDate, DayHours>? ByDate(Located value, Findings findings)
    {
        var dates = new Dictionary<LocalDate, DayHours>();
        foreach (var member in Values.Fields(value, findings)?.Members ?? [])
        {
            var name = new Located.Text(member.Line, member.Value.Path, member.Name);
            var hours = Day(member.Value, findings);
            if (Values.Date(name, findings) is { } date && hours is not null) dates[date] = hours;
        }

        return dates;
    }
}
