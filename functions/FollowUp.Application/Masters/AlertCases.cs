using FollowUp.Application.Ports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Masters;

/// <summary>The running cases that an alert is about: its category, and its symptom if it has one.</summary>
public sealed class AlertCases(ICaseFigures figures, MasterDesk desk)
{
    private const int PageSize = 500;

    /// <summary>Wants the next of them linked; returns from when (UTC) to go on, null when all are.</summary>
    public async Task<Instant?> WantAsync(Master master, Instant from, Instant now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(master);
        var day = from.InUtc().Date;
        var page = await figures.OnDayAsync(day, from, PageSize, after: null, cancel);
        var such = page.Items.Where(item => item.Category == master.Category && !item.IsMaster
            && (master.Symptom is null || item.Symptom == master.Symptom) && item.Cycles[^1].Result is null);
        await desk.WantAsync(master.Id, such.Select(item => item.Id), cancel);
        var tomorrow = day.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return page.Next is not null ? Instant.Max(page.Items[^1].FlaggedAt, from + Duration.FromTicks(1)) : tomorrow <= now ? tomorrow : null;
    }
}
