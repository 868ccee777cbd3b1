using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Application.Launches;

/// <summary>The launches that are watched, each a document that wakes when its digest is due.</summary>
public sealed class LaunchDesk(IDocumentStore store)
{
    /// <summary>The kind of document that a launch is.</summary>
    public const string Kind = "launch";

    private readonly Documents<Launch> _launches = new(Kind, store);

    /// <summary>The launch; null if there is none.</summary>
    public Task<Launch?> FindAsync(string id, CancellationToken cancel) => _launches.LoadAsync(id, cancel);

    /// <summary>One page of all launches, by id.</summary>
    public async Task<Page<Launch>> ListAsync(int atMost, string? after, CancellationToken cancel)
    {
        var page = await _launches.ListAsync("", atMost, after, cancel);
        return new Page<Launch>([.. page.Items.Select(named => named.Value)], page.Next);
    }

    /// <summary>Watches a launch; one that is there by this id stays as it is and is returned.</summary>
    public async Task<Launch> WatchAsync(Launch launch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(launch);
        var known = await _launches.ChangeAsync(
            launch.Id,
            was => was is null ? new DocumentChange<Launch>.Store(launch, launch.DigestAt) : new DocumentChange<Launch>.Keep(),
            cancel);
        return known!;
    }

    /// <summary>Its digest was made: it wakes no more.</summary>
    public Task ToldAsync(string id, Instant at, CancellationToken cancel) => _launches.ChangeAsync(
        id,
        was => was is null ? new DocumentChange<Launch>.Keep() : new DocumentChange<Launch>.Store(was with { ToldAt = was.ToldAt ?? at }),
        cancel);
}
