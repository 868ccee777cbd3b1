using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// Alerts as they are kept (S1-S4), and beside them the list of those that stand, each as it was raised: what looks again and again reads them all at
/// once. Whoever is cut off between the two does it again: the same complaints bring the same alert.
/// </summary>
public sealed class AlertDesk(IDocumentStore store, IClock clock)
{
    /// <summary>The kind of document that an alert is.</summary>
    public const string Kind = "alert";

    private const int PageSize = 200;

    private readonly Documents<Alert> _alerts = new(Kind, store);
    private readonly Documents<Alert> _standing = new("alertstanding", store);

    /// <summary>The alert; null if there is none.</summary>
    public Task<Alert?> FindAsync(string id, CancellationToken cancel) => _alerts.LoadAsync(id, cancel);

    /// <summary>One page of the alerts, the newest first: all, or those that stand.</summary>
    public async Task<Page<Alert>> ListAsync(bool standing, int atMost, string? after, CancellationToken cancel)
    {
        if (!standing)
        {
            var all = await _alerts.ListAsync("", atMost, after, cancel);
            return new Page<Alert>([.. all.Items.Select(named => named.Value)], all.Next);
        }

        var page = await _standing.ListAsync("", atMost, after, cancel);
        var found = await Task.WhenAll(page.Items.Where(named => named.Value.ClearedAt is null).Select(named => FindAsync(named.Name, cancel)));
        return new Page<Alert>([.. found.OfType<Alert>()], page.Next);
    }

    /// <summary>All that stand, and those cleared a moment ago that are still on the list, as they were raised.</summary>
    public async Task<IReadOnlyList<Alert>> OnListAsync(CancellationToken cancel)
    {
        var found = new List<Alert>();
        Page<Named<Alert>> page;
        for (string? after = null; ; after = page.Next)
        {
            page = await _standing.ListAsync("", PageSize, after, cancel);
            found.AddRange(page.Items.Select(named => named.Value));
            if (page.Next is null)
            {
                return found;
            }
        }
    }

    /// <summary>Raises an alert: it is told at once. One that is there by this id stays as it is.</summary>
    public async Task RaiseAsync(Alert alert, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(alert);
        await _alerts.ChangeAsync(
            alert.Id, was => was is null ? new DocumentChange<Alert>.Store(alert, clock.GetCurrentInstant()) : new DocumentChange<Alert>.Keep(), cancel);
        await _standing.ChangeAsync(alert.Id, was => was is null ? new DocumentChange<Alert>.Store(alert) : new DocumentChange<Alert>.Keep(), cancel);
    }

    /// <summary>All is clear: nobody is told of it any more who has not been.</summary>
    public async Task ClearAsync(Alert alert, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(alert);
        Alert Clear(Alert was) => was with { ClearedAt = was.ClearedAt ?? alert.ClearedAt };
        await ChangeAsync(alert.Id, Clear, wakeAt: null, cancel);
        await _standing.ChangeAsync(alert.Id, was => was is null ? new DocumentChange<Alert>.Keep() : new DocumentChange<Alert>.Store(Clear(was)), cancel);
    }

    /// <summary>Takes one that is clear off the list.</summary>
    public Task StrikeAsync(string id, CancellationToken cancel) => _standing.ChangeAsync(id, _ => new DocumentChange<Alert>.Remove(), cancel);

    /// <summary>Somebody takes notice. The first who does stays the one who did. Null if there is no such alert.</summary>
    public Task<Alert?> AcknowledgeAsync(string id, string by, string? note, CancellationToken cancel) => KeepAsync(
        id,
        was => was.AcknowledgedBy is null ? was with { AcknowledgedBy = by, AcknowledgedAt = clock.GetCurrentInstant(), Note = note } : was,
        cancel);

    /// <summary>Notes the master case that was opened for it.</summary>
    public Task<Alert?> HasMasterAsync(string id, string master, CancellationToken cancel) =>
        KeepAsync(id, was => was with { Master = was.Master ?? master }, cancel);

    /// <summary>Notes who was told, and when the rest are (UTC); null when all have been.</summary>
    internal Task ToldAsync(string id, Func<Alert, Alert> told, Instant? restAt, CancellationToken cancel) => ChangeAsync(id, told, restAt, cancel);

    private Task<Alert?> ChangeAsync(string id, Func<Alert, Alert> change, Instant? wakeAt, CancellationToken cancel) => _alerts.ChangeAsync(
        id, was => was is null ? new DocumentChange<Alert>.Keep() : new DocumentChange<Alert>.Store(change(was), wakeAt), cancel);

    /// <summary>Changes what does not bear on when it is told: whoever is still to be told is.</summary>
    private Task<Alert?> KeepAsync(string id, Func<Alert, Alert> change, CancellationToken cancel) => _alerts.ChangeAsync(
        id,
        was => was is not null && change(was) is var now && now != was
            ? new DocumentChange<Alert>.Store(now, now is { ToldAt: null, ClearedAt: null } ? clock.GetCurrentInstant() : null)
            : new DocumentChange<Alert>.Keep(),
        cancel);
}
