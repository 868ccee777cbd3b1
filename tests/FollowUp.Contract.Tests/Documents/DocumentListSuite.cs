using FollowUp.Application.Ports;

namespace FollowUp.Contract.Tests.Documents;

/// <summary>A list is in ordinal order, whatever characters the names have, and a page follows the one before.</summary>
public abstract class DocumentListSuite : DocumentSuite
{
    private static readonly string[] InOrder = [.. OddNames.All.Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Nothing_is_listed_where_nothing_is()
    {
        await StoreAsync(New("a", null, "outage"));

        Assert.Equal((0, null), ((await ListAsync()).Items.Count, (await ListAsync()).Next));
    }

    [Fact]
    public async Task Odd_names_come_once_each_and_in_ordinal_order()
    {
        await StoreAsync(OddNames.All.Select(name => New(name)));

        var page = await ListAsync();

        Assert.Equal(InOrder, Names(page));
        Assert.Null(page.Next);
        Assert.All(page.Items, document => Assert.Equal(New(document.Key.Name), document));
        foreach (var name in OddNames.All)
        {
            Assert.Equal(New(name), await LoadAsync(Key(name)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Pages_follow_each_other_without_a_gap(int size)
    {
        await StoreAsync(OddNames.All.Select(name => New(name)));

        var (found, page) = (new List<string>(), await ListAsync("", size));
        for (; page.Next is { } next; page = await ListAsync("", size, next))
        {
            Assert.Equal(size, page.Items.Count);
            found.AddRange(Names(page));
        }

        Assert.Equal(InOrder, found.Concat(Names(page)));
    }

    [Fact]
    public async Task A_full_page_that_is_the_last_leads_nowhere()
    {
        await StoreAsync(New("a"), New("b"));

        Assert.Null((await ListAsync("", 2)).Next);
    }

    [Fact]
    public async Task Only_names_that_begin_so_are_listed()
    {
        await StoreAsync(OddNames.All.Select(name => New(name)));

        foreach (var prefix in new[] { "a", "a/", "a%", "A", "张", "📞", "e", "é", "zz", ".", new('长', 199), new('长', 150), new('a', 199) })
        {
            var wanted = InOrder.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            Assert.Equal(wanted, Names(await ListAsync(prefix)));
            if (wanted.Count > 1)
            {
                Assert.Equal(wanted.Skip(1), Names(await ListAsync(prefix, 100, wanted[0])));
            }
        }
    }

    [Fact]
    public async Task A_page_may_begin_at_a_name_that_is_gone_or_outside_the_prefix()
    {
        await StoreAsync(New("b.1"), New("b.2"), New("b.4"), New("c"));

        Assert.Equal(["b.4"], Names(await ListAsync("b.", 9, "b.3")));
        Assert.Equal(["b.1", "b.2", "b.4"], Names(await ListAsync("b.", 9, "a")));
        Assert.Empty(Names(await ListAsync("b.", 9, "c")));
    }

    [Fact]
    public async Task What_was_removed_is_listed_no_more()
    {
        await StoreAsync(New("a"), New("b"));
        await RemoveAsync(Key("a"), 1);

        Assert.Equal(["b"], Names(await ListAsync()));
    }

    private static IEnumerable<string> Names(Page<Document> page) => page.Items.Select(document => document.Key.Name);
}
