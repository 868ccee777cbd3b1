using FollowUp.Application.Ports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Masters;

/// <summary>The running cases that an alert is about: of the kinds that alerts count, of its category, and of its symptom if it has one.</summary>
public sealed class AlertCases(ICaseFigures figures, MasterDesk desk, IBookshelf books)
{
    private const int PageSize = 500;

    /// <summary>Wants the next of them linked; returns from when (UTC) to go on, null when all are.</summary>
    public async Task<Instant?> WantAsync(Master master, Instant from, Instant now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(master);
        var day = from.InUtc().Date;
        var page = await figures.OnDayAsync(day, from, PageSize, after: null, cancel);
        var rules = books.Current.Policies.Rules.Surges;
        var such = page.Items.Where(item => FlagMark.Of(item, rules) is { } mark && mark.Category == master.Category
            && (master.Symptom is null || mark.Symptom == master.Symptom) && item.Cycles[^1].Result is null);
        await desk.WantAsync(master.Id, such.Select(item => item.Id), cancel);
        var tomorrow = day.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return page.Next is not null ? Instant.Max(page.Items[^1].FlaggedAt, from + Duration.FromTicks(1)) : tomorrow <= now ? tomorrow : null;
    }
}
