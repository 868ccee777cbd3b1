using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Masters;

/// <summary>
/// Master cases as they are kept, and the lists of the cases that are to be linked and that were (S5). A case is put on the second list before it
/// is linked, and taken off after it was answered or let go: a list may name a case that is not linked, never the other way round.
/// </summary>
public sealed class MasterDesk(IDocumentStore store, IClock clock)
{
    /// <summary>The kind of document that a master is.</summary>
    public const string Kind = "master";

    private readonly Documents<Master> _masters = new(Kind, store);
    private readonly Documents<MasterCase> _wanted = new("masterwanted", store);
    private readonly Documents<MasterCase> _linked = new("masterlinked", store);

    /// <summary>The master; null if there is none.</summary>
    public Task<Master?> FindAsync(string id, CancellationToken cancel) => _masters.LoadAsync(id, cancel);

    /// <summary>One page of the masters, by id: all, or those that are not over.</summary>
    public async Task<Page<Master>> ListAsync(bool open, int atMost, string? after, CancellationToken cancel)
    {
        var page = await _masters.ListAsync("", atMost, after, cancel);
        return new Page<Master>([.. page.Items.Select(named => named.Value).Where(master => !open || !MasterPlan.IsOver(master))], page.Next);
    }

    /// <summary>Opens one; one that is there by this id stays as it is and is returned.</summary>
    public async Task<Master> OpenAsync(Master master, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(master);
        var known = await _masters.ChangeAsync(
            master.Id,
            was => was is null ? new DocumentChange<Master>.Store(master, master.NextAt) : new DocumentChange<Master>.Keep(),
            cancel);
        return known!;
    }

    /// <summary>Changes it; null if there is none.</summary>
    public Task<Master?> ChangeAsync(string id, Func<Master, Master> change, CancellationToken cancel) => _masters.ChangeAsync(
        id,
        was => was is not null && change(was) is var now && now != was ? new DocumentChange<Master>.Store(now, now.NextAt) : new DocumentChange<Master>.Keep(),
        cancel);

    /// <summary>Wants cases linked.</summary>
    public async Task WantAsync(string master, IEnumerable<CaseId> cases, CancellationToken cancel)
    {
        foreach (var id in cases)
        {
            await AddAsync(_wanted, master, id, cancel);
        }
    }

    /// <summary>Has the master looked at now.</summary>
    public Task LookAgainAsync(string id, CancellationToken cancel) =>
        ChangeAsync(id, master => MasterPlan.LookAgain(master, clock.GetCurrentInstant()), cancel);

    /// <summary>One page of the cases that wait for a master, by id; one of them may wait no more.</summary>
    public async Task<Page<CaseId>> WaitingAsync(string master, int atMost, string? after, CancellationToken cancel)
    {
        var page = await _linked.ListAsync(master + "/", atMost, after, cancel);
        return new Page<CaseId>([.. page.Items.Select(named => IdOf(named.Name, master))], page.Next);
    }

    /// <summary>The next cases to be linked.</summary>
    internal async Task<IReadOnlyList<CaseId>> WantedAsync(string master, int atMost, CancellationToken cancel) =>
        [.. (await _wanted.ListAsync(master + "/", atMost, after: null, cancel)).Items.Select(named => IdOf(named.Name, master))];

    /// <summary>The next linked cases that are not to be left alone for now.</summary>
    internal async Task<(IReadOnlyList<CaseId> Now, bool IsEmpty)> LinkedAsync(string master, int atMost, CancellationToken cancel)
    {
        var (found, isEmpty, now) = (new List<CaseId>(), true, clock.GetCurrentInstant());
        Page<Named<MasterCase>> page;
        for (string? after = null; found.Count < atMost; after = page.Next)
        {
            page = await _linked.ListAsync(master + "/", Math.Max(atMost, 200), after, cancel);
            isEmpty &= page.Items.Count == 0;
            found.AddRange(page.Items.Where(named => !(named.Value.NotBefore > now)).Select(named => IdOf(named.Name, master)).Take(atMost - found.Count));
            if (page.Next is null)
            {
                break;
            }
        }

        return (found, isEmpty);
    }

    /// <summary>A case is about to be linked.</summary>
    internal Task LinkAsync(string master, CaseId id, CancellationToken cancel) => AddAsync(_linked, master, id, cancel);

    /// <summary>Nothing is to be linked any more.</summary>
    internal Task StrikeWantedAsync(string master, CaseId id, CancellationToken cancel) =>
        _wanted.ChangeAsync(NameOf(master, id), _ => new DocumentChange<MasterCase>.Remove(), cancel);

    /// <summary>A linked case has its answer, or runs again.</summary>
    internal Task StrikeAsync(string master, CaseId id, CancellationToken cancel) =>
        _linked.ChangeAsync(NameOf(master, id), _ => new DocumentChange<MasterCase>.Remove(), cancel);

    /// <summary>A linked case is left alone until an instant (UTC): its customer has quiet hours.</summary>
    internal Task PutOffAsync(string master, CaseId id, Instant until, CancellationToken cancel) => _linked.ChangeAsync(
        NameOf(master, id), was => was is null ? new DocumentChange<MasterCase>.Keep() : new DocumentChange<MasterCase>.Store(was with { NotBefore = until }), cancel);

    private Task<MasterCase?> AddAsync(Documents<MasterCase> list, string master, CaseId id, CancellationToken cancel) => list.ChangeAsync(
        NameOf(master, id),
        was => was is null ? new DocumentChange<MasterCase>.Store(new(clock.GetCurrentInstant())) : new DocumentChange<MasterCase>.Keep(),
        cancel);

    private static CaseId IdOf(string name, string master) => new(name[(master.Length + 1)..]);

    private static string NameOf(string master, CaseId id) => $"{master}/{id.Value}";
}

/// <summary>A case on a list of a master. Stored as JSON: add only.</summary>
/// <param name="Since">Since when (UTC).</param>
/// <param name="NotBefore">Until when it is left alone (UTC).</param>
public sealed record MasterCase(Instant Since, Instant? NotBefore = null);
