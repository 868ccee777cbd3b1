using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NodaTime;

namespace FollowUp.Application.Json;

/// <summary>
/// Spans of elapsed or of working time as people write them in files and on the command line: ISO 8601 durations such as <c>PT2H</c>,
/// <c>PT1H30M</c> or <c>-PT10M</c>. A day is 24 hours, a week seven days; years and months have no fixed length and are refused,
/// and so is anything over a hundred years.
/// </summary>
public static class IsoDuration
{
    // The order in which the parts may stand, each at most once; the T stands between D and H.
    private const string Units = "WDHMS";
    private const decimal MostSeconds = 36_525m * 86_400m;

    private static readonly decimal[] Seconds = [604_800m, 86_400m, 3_600m, 60m, 1m];
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    /// <summary>Reads a span, with a sign or without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">What was read.</param>
    /// <param name="error">What is wrong and what would be right, as a sentence that quotes the text.</param>
    public static bool TryParse(string? text, out Duration span, [NotNullWhen(false)] out string? error)
    {
        span = Duration.Zero;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        rest = negative || rest.StartsWith("+") ? rest[1..] : rest;
        if (rest.Length < 3 || rest[0] != 'P' || rest[^1] == 'T')
        {
            error = Shape(text);
            return false;
        }

        error = Sum(rest[1..], text!, out var sum);
        span = negative ? -sum : sum;
        return error is null;
    }

    /// <summary>Writes a span in hours, minutes and seconds, never in days: <c>PT26H</c>; nothing is <c>PT0S</c>.</summary>
    public static string Format(Duration span)
    {
        if (span == Duration.Zero) return "PT0S";
        var text = new StringBuilder(span < Duration.Zero ? "-PT" : "PT");
        var left = span < Duration.Zero ? -span : span;
        var hours = left.Days * 24 + left.Hours;
        if (hours > 0) text.Append(CultureInfo.InvariantCulture, $"{hours}H");
        if (left.Minutes > 0) text.Append(CultureInfo.InvariantCulture, $"{left.Minutes}M");
        if (left.Seconds > 0 || left.SubsecondNanoseconds > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{left.Seconds + left.SubsecondNanoseconds / 1_000_000_000m:0.#########}S");
        }

        return text.ToString();
    }

    private static string? Sum(ReadOnlySpan<char> rest, string text, out Duration sum)
    {
        sum = Duration.Zero;
        var next = 0;
        var afterT = false;
        var seconds = 0m;
        while (rest.Length > 0)
        {
            if (rest[0] == 'T' && !afterT)
            {
                afterT = true;
                rest = rest[1..];
            }

            var digits = rest.IndexOfAnyExcept(Figures);
            if (digits > 0 && (rest[digits] == 'Y' || (rest[digits] == 'M' && !afterT)))
            {
                return $"'{text}' counts in years or months, which have no fixed length; write it in hours, such as PT720H";
            }

            var unit = digits > 0 ? Units.IndexOf(rest[digits], StringComparison.Ordinal) : -1;
            if (unit < next || unit > 1 != afterT || Number(rest[..digits], isLast: digits == rest.Length - 1) is not { } number)
            {
                return Shape(text);
            }

            if (number > MostSeconds || (seconds += number * Seconds[unit]) > MostSeconds) return $"'{text}' is longer than a hundred years";
            next = unit + 1;
            rest = rest[(digits + 1)..];
        }

        var whole = decimal.Truncate(seconds);
        sum = Duration.FromSeconds((long)whole) + Duration.FromNanoseconds((long)((seconds - whole) * 1_000_000_000m));
        return null;
    }

    /// <summary>A number; only the last part of a span may have a fraction.</summary>
    private static decimal? Number(ReadOnlySpan<char> digits, bool isLast)
    {
        var point = digits.IndexOfAny('.', ',');
        if (digits.Length > 20 || (point >= 0 && (!isLast || point == 0 || point == digits.Length - 1))) return null;
        return decimal.TryParse(digits.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static string Shape(string? text) => $"'{text}' is not an ISO 8601 duration such as PT2H or PT1H30M";
}
