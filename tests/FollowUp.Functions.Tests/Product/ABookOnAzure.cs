using FollowUp.Application.Bookshelves;
using FollowUp.Application.Clocks;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tests.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUp.Functions.Tests.Product;

/// <summary>Books that are put through the API, on tables: several instances have one head document.</summary>
[Trait("Rule", "A2")]
public sealed class ABookOnAzure
{
    private const string Policies = "policies.json";

    [Fact]
    public async Task Is_in_force_on_another_instance_at_its_next_look()
    {
        await using var tables = await TablesUnderTest.CreateAsync();
        var (here, there) = (Instance(tables), Instance(tables));
        var text = DeskBooks.Files[Policies].Replace("\"PT2H\" }", "\"PT1H\" }", StringComparison.Ordinal);

        var put = await here.Keeper.ReplaceAsync(Policies, text, here.Keeper.InForce.Versions[Policies], "chen-jing", "faster", CancellationToken.None);
        var late = await there.Keeper.ReplaceAsync(Policies, text + "\n", "an older one", "sun-hao", "faster", CancellationToken.None);

        var change = Assert.IsType<BookReplacement.Done>(put).Change;
        Assert.Equal(change.Version, here.Shelf.Current.Policies.Version);
        Assert.Equal(change.Version, Assert.IsType<BookReplacement.AlreadySo>(late).Version);
        Assert.Equal(change.Version, there.Shelf.Current.Policies.Version);
        Assert.Equal(DeskBooks.Files[Policies], await there.Keeper.FindAsync(Policies, change.Replaces, CancellationToken.None));
        Assert.Equal("faster", Assert.Single((await there.Keeper.ChangesAsync(Policies, null, 10, CancellationToken.None)).Items).Reason);
    }

    private static (BookKeeper Keeper, Bookshelf Shelf) Instance(TablesUnderTest tables)
    {
        var shelf = new Bookshelf(DeskBooks.Shipped);
        var store = new TablesDocumentStore(tables.Tables);
        return (new BookKeeper(DeskBooks.Files, store, shelf, [], new MillisecondClock(), NullLogger<BookKeeper>.Instance), shelf);
    }
}
