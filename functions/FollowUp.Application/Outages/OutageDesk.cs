using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Outages;
using NodaTime;

namespace FollowUp.Application.Outages;

/// <summary>Outages as they are kept, and the lists of cases that wait for their ends (C6).</summary>
public sealed class OutageDesk(IDocumentStore store, IClock clock)
{
    /// <summary>The kind of document that an outage is.</summary>
    public const string Kind = "outage";

    private readonly Documents<Outage> _outages = new(Kind, store);
    private readonly Documents<OutageCase> _cases = new("outagecase", store);

    /// <summary>The outage; null if there is none.</summary>
    public Task<Outage?> FindAsync(string id, CancellationToken cancel) => _outages.LoadAsync(id, cancel);

    /// <summary>One page of all outages, by id.</summary>
    public async Task<Page<Outage>> ListAsync(int atMost, string? after, CancellationToken cancel)
    {
        var page = await _outages.ListAsync("", atMost, after, cancel);
        return new Page<Outage>([.. page.Items.Select(named => named.Value)], page.Next);
    }

    /// <summary>Declares an outage; one that is there by this id stays as it is and is returned.</summary>
    public async Task<Outage> DeclareAsync(Outage outage, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var known = await _outages.ChangeAsync(
            outage.Id, was => was is null ? new DocumentChange<Outage>.Store(outage) : new DocumentChange<Outage>.Keep(), cancel);
        return known!;
    }

    /// <summary>Declares it over; null if there is none. Again changes nothing.</summary>
    public Task<Outage?> EndAsync(string id, string by, int? perMinute, CancellationToken cancel) =>
        ChangeAsync(id, outage => OutageRelease.End(outage, by, perMinute, clock.GetCurrentInstant()), cancel);

    /// <summary>Changes it; null if there is none.</summary>
    public Task<Outage?> ChangeAsync(string id, Func<Outage, Outage> change, CancellationToken cancel) => _outages.ChangeAsync(
        id,
        was => was is not null && change(was) is var now && now != was
            ? new DocumentChange<Outage>.Store(now, now.ReleaseAt)
            : new DocumentChange<Outage>.Keep(),
        cancel);

    /// <summary>Has the list of an outage that is over looked at now.</summary>
    public Task LookAgainAsync(string id, CancellationToken cancel) =>
        ChangeAsync(id, outage => OutageRelease.LookAgain(outage, clock.GetCurrentInstant()), cancel);

    /// <summary>Puts a case on an outage's list, before the case is stored.</summary>
    public Task ExpectAsync(string outage, CaseId id, CancellationToken cancel) => _cases.ChangeAsync(
        NameOf(outage, id), was => was is null ? new DocumentChange<OutageCase>.Store(new(clock.GetCurrentInstant())) : new DocumentChange<OutageCase>.Keep(), cancel);

    /// <summary>The next cases of an outage's list.</summary>
    public async Task<IReadOnlyList<CaseId>> WaitingAsync(string outage, int atMost, CancellationToken cancel)
    {
        var page = await _cases.ListAsync(outage + "/", atMost, after: null, cancel);
        return [.. page.Items.Select(named => new CaseId(named.Name[(outage.Length + 1)..]))];
    }

    /// <summary>Takes a case off the list.</summary>
    public Task StrikeAsync(string outage, CaseId id, CancellationToken cancel) =>
        _cases.ChangeAsync(NameOf(outage, id), _ => new DocumentChange<OutageCase>.Remove(), cancel);

    private static string NameOf(string outage, CaseId id) => $"{outage}/{id.Value}";
}
