using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>
/// Counts promises from a stream of figures, in one pass and any order of days. It keeps counts and spans, never the cases.
/// </summary>
/// <param name="period">The days that are reported.</param>
/// <param name="by">What the rows are of.</param>
/// <param name="view">What the reader may see.</param>
public sealed class PromiseReport(ReportPeriod period, ReportBy by, ReportView view)
{
    private readonly PromiseCount _all = new();
    private readonly SortedDictionary<string, PromiseCount> _rows = by == ReportBy.Day
        ? new(period.Days.ToDictionary(ReportKeys.Of, _ => new PromiseCount()), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    /// <summary>The rows, by key.</summary>
    public IReadOnlyList<PromiseFigures> Rows => [.. _rows.Select(row => row.Value.Total(row.Key))];

    /// <summary>All rows together.</summary>
    public PromiseFigures Total => _all.Total("");

    /// <summary>Counts what happened to a case on one day in UTC.</summary>
    /// <param name="figures">The case, as it stands on that day.</param>
    /// <param name="utcDay">The day.</param>
    public void Add(CaseFigures figures, LocalDate utcDay)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (period.Counts(figures.FlaggedAt, utcDay))
        {
            Count(figures, figures.Cycles[0], figures.FlaggedAt, row => row.Flag());
        }

        foreach (var cycle in figures.Cycles)
        {
            if (cycle.SettledAt is null && period.Counts(cycle.OpenedAt, utcDay))
            {
                Count(figures, cycle, cycle.OpenedAt, row => row.Open());
            }

            if (cycle.Result != OutcomeKind.Merged && period.Counts(cycle.SettledAt, utcDay))
            {
                Count(figures, cycle, cycle.SettledAt!.Value, row => row.End(cycle));
            }

            if (cycle.Rating is { } score && period.Counts(cycle.RatedAt, utcDay))
            {
                Count(figures, cycle, cycle.RatedAt!.Value, row => row.Rate(score));
            }
        }
    }

    private void Count(CaseFigures figures, CycleFigures cycle, Instant at, Action<PromiseCount> count)
    {
        if (!view.Shows(figures, cycle))
        {
            return;
        }

        var key = ReportKeys.Of(by, period, figures, cycle, at);
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows.Add(key, row = new PromiseCount());
        }

        count(row);
        count(_all);
    }
}
