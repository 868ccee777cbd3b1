using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>How often something was found to be why, among the cycles that ended with an answer in a period.</summary>
/// <param name="RootCause">The centre's code.</param>
/// <param name="Answered">Answered cycles with this code, of all answered cycles.</param>
/// <param name="Missed">Those whose promise was missed, excused or not, of those whose promise has a verdict.</param>
/// <param name="Reopened">Those whose answer the customer has sent back, of those answered.</param>
/// <param name="Ratings">How many of them were rated.</param>
/// <param name="Rating">The mean of these ratings; null without any.</param>
/// <param name="Categories">Answered cycles per category, the most frequent first.</param>
public sealed record RootCauseFigures(
    string RootCause, Share Answered, Share Missed, Share Reopened, int Ratings, double? Rating, IReadOnlyList<CategoryCount> Categories);

/// <summary>How often a category was concerned.</summary>
/// <param name="Category">The centre's category.</param>
/// <param name="Count">How often.</param>
public sealed record CategoryCount(string Category, int Count);

/// <summary>Counts root causes from a stream of figures. A rating counts with the cycle that it is of, whenever it was given.</summary>
/// <param name="period">The days that are reported.</param>
/// <param name="view">What the reader may see.</param>
public sealed class RootCauseReport(ReportPeriod period, ReportView view)
{
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private int _answered;

    /// <summary>The root causes, the most frequent first.</summary>
    public IReadOnlyList<RootCauseFigures> Rows =>
    [
        .. _counts.Select(row => row.Value.Total(row.Key, _answered))
            .OrderByDescending(row => row.Answered.Count).ThenBy(row => row.RootCause, StringComparer.Ordinal),
    ];

    /// <summary>How many cycles ended with an answer.</summary>
    public int Answered => _answered;

    /// <summary>Counts what happened to a case on one day in UTC.</summary>
    public void Add(CaseFigures figures, LocalDate utcDay)
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var cycle in figures.Cycles.Where(cycle =>
            cycle.Answered && period.Counts(cycle.SettledAt, utcDay) && view.Shows(figures, cycle)))
        {
            _answered++;
            var code = cycle.RootCause ?? "";
            if (!_counts.TryGetValue(code, out var count))
            {
                _counts.Add(code, count = new Count());
            }

            count.Add(figures.Category, cycle);
        }
    }

    private sealed class Count
    {
        private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
        private int _answered;
        private int _settled;
        private int _missed;
        private int _reopened;
        private int _ratings;
        private int _stars;

        public void Add(string category, CycleFigures cycle)
        {
            _answered++;
            _categories[category] = _categories.GetValueOrDefault(category) + 1;
            _settled += cycle.Verdict() != PromiseVerdict.None ? 1 : 0;
            _missed += cycle.Verdict() == PromiseVerdict.Missed ? 1 : 0;
            _reopened += cycle.Reopened ? 1 : 0;
            _ratings += cycle.Rating is null ? 0 : 1;
            _stars += cycle.Rating ?? 0;
        }

        public RootCauseFigures Total(string rootCause, int all) => new(
            rootCause, new Share(_answered, all), new Share(_missed, _settled), new Share(_reopened, _answered), _ratings,
            _ratings == 0 ? null : (double)_stars / _ratings,
            [.. _categories.Select(pair => new CategoryCount(pair.Key, pair.Value))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Category, StringComparer.Ordinal)]);
    }
}
