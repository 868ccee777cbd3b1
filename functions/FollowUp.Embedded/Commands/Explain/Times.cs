using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>Instants as <c>explain</c> reads and writes them: local time and offset, <c>2026-10-09T17:00:00+08:00</c>.</summary>
internal static class Times
{
    // A hundred years, the longest target, still end before the calendar does.
    private const int LastYear = 9899;

    private static readonly OffsetDateTimePattern[] Read =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>")];

    private static readonly OffsetDateTimePattern Written =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm>");

    // Before 1900 most zones went by the sun.
    private static readonly OffsetDateTimePattern WrittenToTheSecond =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm:ss>");

    /// <summary>Reads a time, seconds and their fraction if there are any; its offset is needed.</summary>
    public static bool TryParse(string? text, out OffsetDateTime time, [NotNullWhen(false)] out string? error)
    {
        time = default;
        error = $"'{text}' is not a time with its offset such as 2026-10-09T17:00:00+08:00";
        foreach (var pattern in Read)
        {
            if (!pattern.Parse(text ?? "").TryGetValue(default, out time)) continue;
            error = time.Year is >= 1 and <= LastYear ? null : $"'{text}' is not in the years 1 to {LastYear}";
            break;
        }

        return error is null;
    }

    /// <summary>Writes an instant in a zone, with seconds always and their fraction only if there is one.</summary>
    public static string Format(Instant at, DateTimeZone zone)
    {
        var time = at.WithOffset(zone.GetUtcOffset(at));
        return time.Offset.Seconds % 60 != 0 ? WrittenToTheSecond.Format(time)
            : time.NanosecondOfSecond != 0 || time.Year < 1 ? Written.Format(time)
            : string.Create(25, time, WriteWholeSeconds);
    }

    // A batch writes millions of these; the pattern takes ten times as long.
    private static void WriteWholeSeconds(Span<char> to, OffsetDateTime time)
    {
        var minutes = time.Offset.Seconds / 60;
        "0000-00-00T00:00:00+00:00".CopyTo(to);
        Two(to, time.Year / 100);
        Two(to[2..], time.Year % 100);
        Two(to[5..], time.Month);
        Two(to[8..], time.Day);
        Two(to[11..], time.Hour);
        Two(to[14..], time.Minute);
        Two(to[17..], time.Second);
        to[19] = minutes < 0 ? '-' : '+';
        Two(to[20..], Math.Abs(minutes) / 60);
        Two(to[23..], Math.Abs(minutes) % 60);
    }

    private static void Two(Span<char> to, int number) => (to[0], to[1]) = ((char)('0' + number / 10), (char)('0' + number % 10));

    /// <summary>The same with the day of the week, for people.</summary>
    public static string ForPeople(Instant at, DateTimeZone zone) => $"{Format(at, zone)} {at.InZone(zone).DayOfWeek.ToString()[..3]}";
}
