using System.Collections.Frozen;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// The categories with a red alert that stands (S2), for every flag to ask (L4, O5). It is read at most every few seconds: a flag pays for nothing
/// but a look into memory, and one of the first seconds of red may not be red.
/// </summary>
public sealed class RedCategories(AlertDesk desk, IClock clock)
{
    private static readonly Duration KeptFor = Duration.FromSeconds(5);

    private volatile Known? _known;

    /// <summary>True if cases flagged in a category now are red.</summary>
    public async ValueTask<bool> HoldsAsync(string category, CancellationToken cancel)
    {
        var (known, now) = (_known, clock.GetCurrentInstant());
        if (known is null || now - known.At > KeptFor || now < known.At)
        {
            var alerts = await desk.OnListAsync(cancel);
            known = new Known(now, alerts.Where(alert => alert is { IsRed: true, ClearedAt: null }).Select(alert => alert.Category).ToFrozenSet());
            _known = known;
        }

        return known.Categories.Contains(category);
    }

    /// <summary>Has the next flag read again.</summary>
    public void Forget() => _known = null;

    private sealed record Known(Instant At, FrozenSet<string> Categories);
}
