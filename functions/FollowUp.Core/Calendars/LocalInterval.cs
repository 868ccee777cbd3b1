using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FollowUp.Core.Calendars;

/// <summary>A stretch of one local day, half-open: <c>09:00-12:00</c> holds 09:00 and not 12:00.</summary>
public readonly record struct LocalInterval
{
    /// <summary>The end of the day, 24:00, in minutes since local midnight.</summary>
    public const int EndOfDay = 24 * 60;

    /// <summary>Makes an interval out of two times of day.</summary>
    /// <param name="from">Minutes since local midnight, 0 to 1439.</param>
    /// <param name="until">Minutes since local midnight, later than <paramref name="from"/>, at most 1440 (24:00).</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is empty or leaves the day.</exception>
    public LocalInterval(int from, int until)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, EndOfDay);
        (From, Until) = (from, until);
    }

    /// <summary>The first minute inside, in minutes since local midnight.</summary>
    public int From { get; }

    /// <summary>The first minute no longer inside, in minutes since local midnight; 1440 is 24:00.</summary>
    public int Until { get; }

    /// <summary>Reads <c>HH:mm-HH:mm</c>; 24:00 is legal as the end (O7).</summary>
    /// <param name="text">The text.</param>
    /// <param name="interval">What was read.</param>
    /// <param name="error">What is wrong, as a sentence that quotes the text.</param>
    public static bool TryParse(string? text, out LocalInterval interval, [NotNullWhen(false)] out string? error)
    {
        interval = default;
        var shaped = text is { Length: 11 } && text[5] == '-';
        if (!shaped || MinuteOf(text.AsSpan(0, 5)) is not { } from || MinuteOf(text.AsSpan(6)) is not { } until)
            error = $"'{text}' is not an interval such as 09:00-12:00";
        else if (from >= until)
            error = $"'{text}' does not end after it starts; a stretch over midnight is written as two";
        else
            (error, interval) = (null, new LocalInterval(from, until));

        return error is null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => $"{TextOf(From)}-{TextOf(Until)}";

    private static string TextOf(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int? MinuteOf(ReadOnlySpan<char> text)
    {
        if (text[2] != ':' || TwoDigits(text[..2]) is not { } hour || TwoDigits(text[3..]) is not { } minute) return null;
        return minute < 60 && hour * 60 + minute <= EndOfDay ? hour * 60 + minute : null;
    }

    private static int? TwoDigits(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : null;
}
