using FollowUp.Application.Ports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// The complaints of the last windows, in memory. It is a cache that can be made anew from the figures at any time: nothing is written for a flag.
/// Each look reads what has come since, and a little before that, for a store that lags and brings things out of order.
/// </summary>
internal sealed class SurgeMarks(ICaseFigures figures)
{
    private const int PageSize = 999;

    private List<FlagMark> _marks = [];
    private Instant? _since;
    private Instant _until;
    private SurgeRules? _rules;

    /// <summary>The complaints since an instant (UTC), in time order.</summary>
    public async Task<IReadOnlyList<FlagMark>> SinceAsync(Instant since, Instant now, SurgeRules rules, CancellationToken cancel)
    {
        if (_since is null || since < _since || rules != _rules)
        {
            (_since, _marks) = (null, []);
        }

        var fresh = await ReadAsync(_since is null ? since : Instant.Max(since, _until - rules.LagAtMost), now, rules, cancel);
        var known = _marks.Select(mark => mark.Case).ToHashSet();
        _marks = [.. _marks.Concat(fresh.Where(mark => !known.Contains(mark.Case))).Where(mark => mark.At >= since)
            .OrderBy(mark => mark.At).ThenBy(mark => mark.Case.Value, StringComparer.Ordinal)];
        (_since, _until, _rules) = (since, now, rules);
        return _marks;
    }

    /// <summary>The complaints between two instants (UTC), both included.</summary>
    public async Task<IReadOnlyList<FlagMark>> ReadAsync(Instant since, Instant until, SurgeRules rules, CancellationToken cancel)
    {
        var found = new List<FlagMark>();
        for (var day = since.InUtc().Date; day <= until.InUtc().Date; day = day.PlusDays(1))
        {
            var from = Instant.Max(since, day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
            Page<Core.Reports.CaseFigures> page;
            for (string? after = null; ; after = page.Next)
            {
                page = await figures.OnDayAsync(day, from, PageSize, after, cancel);
                found.AddRange(page.Items.Where(item => item.FlaggedAt >= from && item.FlaggedAt <= until).Select(item => FlagMark.Of(item, rules)).OfType<FlagMark>());
                if (page.Next is null || (page.Items.Count > 0 && page.Items[^1].FlaggedAt > until))
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>True if anything is known of a day in UTC.</summary>
    public async Task<bool> KnowsAsync(LocalDate utcDay, CancellationToken cancel) =>
        (await figures.OnDayAsync(utcDay, null, 1, null, cancel)).Items.Count > 0;
}
