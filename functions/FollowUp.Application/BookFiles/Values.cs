using System.Text.Json;
using FollowUp.Application.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the values that book files are made of. Each method fits <see cref="Reading{T}"/>.</summary>
internal static class Values
{
    public static string? Text(Located value, Findings findings)
    {
        if (value is Located.Text text && !string.IsNullOrWhiteSpace(text.Value)) return text.Value;
        if (value is Located.Text) findings.Add(value, "is blank");
        else findings.AddExpected(value, "a text");
        return null;
    }

    public static Located.List? List(Located value, Findings findings)
    {
        if (value is Located.List list) return list;
        findings.AddExpected(value, "a list");
        return null;
    }

    public static Located.Fields? Fields(Located value, Findings findings)
    {
        if (value is Located.Fields fields) return fields;
        findings.AddExpected(value, "an object");
        return null;
    }

    public static int? Count(Located value, Findings findings)
    {
        if (value is Located.Number { Value: >= 0 and <= 1000 } number && double.IsInteger(number.Value)) return (int)number.Value;
        findings.Add(value, "must be a whole number from 0 to 1000, such as 5");
        return null;
    }

    /// <summary>A part of a span, more than nothing and at most all of it.</summary>
    public static double? Part(Located value, Findings findings)
    {
        if (value is Located.Number { Value: > 0 and <= 1 } number) return number.Value;
        findings.Add(value, "must be a part of the span, more than 0 and at most 1, such as 0.5");
        return null;
    }

    /// <summary>One of the names of an enumeration, written with a small first letter.</summary>
    public static T? Choice<T>(Located value, Findings findings)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (value is Located.Text text && text.Value == NameOf(one)) return one;
        }

        var quoted = value is Located.Text wrong ? $"'{wrong.Value}'" : value.Kind;
        findings.Add(value, $"{quoted} is not one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}");
        return null;
    }

    /// <summary>An ISO 8601 duration, which may be negative.</summary>
    public static Duration? SignedDuration(Located value, Findings findings)
    {
        var error = "";
        if (value is Located.Text text && IsoDuration.TryParse(text.Value, out var span, out error)) return span;
        if (value is Located.Text) findings.Add(value, error);
        else findings.AddExpected(value, "a duration such as PT2H");
        return null;
    }

    /// <summary>An ISO 8601 duration that is not negative.</summary>
    public static Duration? Duration(Located value, Findings findings)
    {
        var span = SignedDuration(value, findings);
        if (span is not { } read || read >= NodaTime.Duration.Zero) return span;
        findings.Add(value, "must not be negative");
        return null;
    }

    /// <summary>An ISO 8601 duration of more than nothing.</summary>
    public static Duration? SomeDuration(Located value, Findings findings)
    {
        var span = Duration(value, findings);
        if (span != NodaTime.Duration.Zero) return span;
        findings.Add(value, "must be longer than nothing");
        return null;
    }

    /// <summary>A list of durations of more than nothing; it may be empty.</summary>
    public static IReadOnlyList<Duration>? Durations(Located value, Findings findings) =>
        List(value, findings) is { } list ? [.. list.Items.Select(item => SomeDuration(item, findings)).OfType<Duration>()] : null;

    public static DateTimeZone? Zone(Located value, Findings findings)
    {
        if (Text(value, findings) is not { } id) return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone) return zone;
        findings.Add(value, $"'{id}' is not an IANA time zone such as Asia/Shanghai");
        return null;
    }

    public static LocalDate? Date(Located value, Findings findings) =>
        Parsed(LocalDatePattern.Iso, value, findings, "a date such as 2026-10-01");

    public static LocalDateTime? LocalTimeOfDate(Located value, Findings findings) =>
        Parsed(
            LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
            value,
            findings,
            "a local time such as 2026-10-09T13:00");

    public static LocalTime? TimeOfDay(Located value, Findings findings) =>
        Parsed(LocalTimePattern.CreateWithInvariantCulture("HH':'mm"), value, findings, "a time of day such as 21:00");

    private static string NameOf<T>(T one)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(one.ToString());

    private static T? Parsed<T>(IPattern<T> pattern, Located value, Findings findings, string expected)
        where T : struct
    {
        if (value is Located.Text text && pattern.Parse(text.Value).TryGetValue(default, out var parsed)) return parsed;
        if (value is Located.Text wrong) findings.Add(value, $"'{wrong.Value}' is not {expected}");
        else findings.AddExpected(value, expected);
        return null;
    }
}
