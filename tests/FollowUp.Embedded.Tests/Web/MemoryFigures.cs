using FollowUp.Application.Ports;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>What is counted of the cases in memory.</summary>
internal sealed class MemoryFigures(MemoryCases cases) : ICaseFigures
{
    public Task<Page<CaseFigures>> OnDayAsync(LocalDate utcDay, Instant? flaggedSince, int atMost, string? after, CancellationToken cancel)
    {
        var all = cases.All.Select(CaseFigures.Of).Where(item => item.Days.Contains(utcDay) && !(item.FlaggedAt < flaggedSince))
            .OrderBy(item => item.FlaggedAt).ThenBy(item => item.Id.Value, StringComparer.Ordinal).ToList();
        var from = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var page = all.Skip(from).Take(atMost).ToList();
        var next = from + page.Count < all.Count ? (from + page.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return Task.FromResult(new Page<CaseFigures>(page, next));
    }
}
