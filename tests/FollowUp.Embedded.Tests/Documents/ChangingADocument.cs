using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Documents;
using NodaTime;

namespace FollowUp.Embedded.Tests.Documents;

[Trait("Rule", "O1")]
public sealed class ChangingADocument
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 23, 2, 0);
    private static readonly DocumentKey Key = new("tally", "a");
    private readonly MemoryDocuments _store = new();
    private readonly Documents<Tally> _tallies;

    public ChangingADocument() => _tallies = new Documents<Tally>("tally", _store);

    [Fact]
    public async Task Begins_with_nothing_and_stores_what_was_decided()
    {
        Assert.Null(await _tallies.LoadAsync("a", CancellationToken.None));

        Assert.Equal(new Tally(1, At), await OnceMoreAsync());

        Assert.Equal(new Tally(1, At), await _tallies.LoadAsync("a", CancellationToken.None));
        Assert.Equal((1, At), await StoredAsync());
    }

    [Fact]
    public async Task Decides_again_on_what_others_stored_in_between()
    {
        var seen = new List<int?>();

        var after = await _tallies.ChangeAsync(
            "a",
            tally =>
            {
                seen.Add(tally?.Count);
                if (seen.Count == 1)
                {
                    Assert.True(OnceMoreAsync().IsCompletedSuccessfully);
                }

                return new DocumentChange<Tally>.Store(new Tally((tally?.Count ?? 0) + 10, At));
            },
            CancellationToken.None);

        Assert.Equal([null, 1], seen);
        Assert.Equal(11, after!.Count);
    }

    [Fact]
    public async Task Of_many_at_once_loses_none()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(OnceMoreAsync)));

        Assert.Equal(20, (await _tallies.LoadAsync("a", CancellationToken.None))!.Count);
    }

    [Fact]
    public async Task Gives_up_in_the_end_when_others_never_let_it_through()
    {
        var tries = 0;

        await Assert.ThrowsAsync<DocumentBusyException>(() => _tallies.ChangeAsync(
            "a",
            tally =>
            {
                tries++;
                Assert.True(OnceMoreAsync().IsCompletedSuccessfully);
                return new DocumentChange<Tally>.Store(new Tally(0));
            },
            CancellationToken.None));

        Assert.Equal(tries, (await _tallies.LoadAsync("a", CancellationToken.None))!.Count);
    }

    [Fact]
    public async Task Writes_nothing_if_it_is_already_so()
    {
        await OnceMoreAsync();

        Assert.Equal(1, (await _tallies.ChangeAsync("a", _ => new DocumentChange<Tally>.Keep(), CancellationToken.None))!.Count);
        await _tallies.ChangeAsync("a", tally => new DocumentChange<Tally>.Store(tally!, At), CancellationToken.None);

        Assert.Equal((1, At), await StoredAsync());
    }

    [Fact]
    public async Task Moves_its_wake_up_though_the_value_stays()
    {
        await OnceMoreAsync();

        await _tallies.ChangeAsync("a", tally => new DocumentChange<Tally>.Store(tally!), CancellationToken.None);

        Assert.Equal((2, null), await StoredAsync());
    }

    [Fact]
    public async Task May_remove_it_also_twice()
    {
        await OnceMoreAsync();

        Assert.Null(await _tallies.ChangeAsync("a", _ => new DocumentChange<Tally>.Remove(), CancellationToken.None));
        Assert.Null(await _tallies.ChangeAsync("a", _ => new DocumentChange<Tally>.Remove(), CancellationToken.None));

        Assert.Null(await _store.LoadAsync(Key, CancellationToken.None));
    }

    [Fact]
    public async Task Keeps_the_kinds_apart_and_lists_them_by_name()
    {
        await OnceMoreAsync("b.2");
        await OnceMoreAsync("b.1");
        await OnceMoreAsync("c");
        await new Documents<Tally>("other", _store).ChangeAsync("b.0", _ => new DocumentChange<Tally>.Store(new Tally(9)), CancellationToken.None);

        var page = await _tallies.ListAsync("b.", 1, null, CancellationToken.None);
        var rest = await _tallies.ListAsync("b.", 5, page.Next, CancellationToken.None);

        Assert.Equal(["b.1"], page.Items.Select(named => named.Name));
        Assert.Equal([new Named<Tally>("b.2", new Tally(1, At))], rest.Items);
        Assert.Null(rest.Next);
    }

    private Task<Tally?> OnceMoreAsync() => OnceMoreAsync("a");

    private Task<Tally?> OnceMoreAsync(string name) => _tallies.ChangeAsync(
        name, tally => new DocumentChange<Tally>.Store(new Tally((tally?.Count ?? 0) + 1, At), At), CancellationToken.None);

    private async Task<(long Version, Instant? WakeAt)> StoredAsync() =>
        await _store.LoadAsync(Key, CancellationToken.None) is { } document ? (document.Version, document.WakeAt) : default;

    private sealed record Tally(int Count, Instant? Since = null);
}
