using System.Globalization;
using FollowUp.Application.Notices;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Reports;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.Reports;

/// <summary>Words figures for the emails of the day. What is not known is a dash, never a zero.</summary>
internal static class DigestText
{
    private const string Unknown = "–";

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Of(Share share, double? atMost = null) => share.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} % ({share.Count}/{share.Of})")
            + (atMost is { } most ? string.Create(CultureInfo.InvariantCulture, $" {Mark(value <= most)} ≤ {100 * most:0.##} %") : "")
        : Unknown;

    public static string Rating(int count, double? mean, double atLeast) => mean is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known:0.00} ({count}) {Mark(known >= atLeast)} ≥ {atLeast:0.##}")
        : Unknown;

    public static string Of(Spread spread, string language) => spread.Median is null
        ? Unknown
        : string.Join(" / ", new[] { spread.Median, spread.P90, spread.P99 }.Select(span => RemainingText.Of(span!.Value, language)));

    public static string Of(IReadOnlyList<(string Name, int Count)> counts, int atMost) => counts.Count == 0
        ? Unknown
        : string.Join(", ", counts.Take(atMost).Select(each => $"{each.Name} {Of(each.Count)}")) + (counts.Count > atMost ? ", …" : "");

    /// <summary>A line for each case, and how many more there are.</summary>
    public static string Lines(IReadOnlyList<Case> cases, int all, NoticeReader reader) => all == 0
        ? Unknown
        : string.Join('\n', cases.Select(state => Line(state, reader))) + (all > cases.Count ? $"\n… +{Of(all - cases.Count)}" : "");

    /// <summary>What a supervisor needs to find it; the customer is not named in an email.</summary>
    private static string Line(Case state, NoticeReader reader) => string.Join(
        " · ",
        new[] { state.Number, state.Category, state.Team, state.Owner, state.Cycle.Promise is { } promise ? reader.TimeOf(promise.DeadlineAt) : null }
            .OfType<string>());

    private static char Mark(bool met) => met ? '✓' : '✗';
}
