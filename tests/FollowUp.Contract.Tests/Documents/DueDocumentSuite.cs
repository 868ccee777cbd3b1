namespace FollowUp.Contract.Tests.Documents;

/// <summary>A wake-up is stored with the document that it belongs to (O1, O4).</summary>
[Trait("Rule", "O1")]
[Trait("Rule", "O4")]
public abstract class DueDocumentSuite : DocumentSuite
{
    [Fact]
    public async Task Nothing_is_due_in_an_empty_store()
    {
        Assert.Empty(await DueAsync(1_000_000));
        Assert.Null(await NextAsync());
    }

    [Fact]
    public async Task Due_documents_of_all_kinds_come_in_the_order_of_their_wake_ups()
    {
        await StoreAsync(New("third", 30), New("first", 10, "outage"), New("never"), New("second", 20), New("later", 31));

        Assert.Equal([New("first", 10, "outage"), New("second", 20), New("third", 30)], await DueAsync(30));
        Assert.Equal(At(10), await NextAsync());
    }

    [Fact]
    public async Task A_document_is_due_at_its_instant_and_not_before()
    {
        await StoreAsync(New("a", 10));

        Assert.Empty(await Store.ReadDueAsync(At(10) - NodaTime.Duration.FromMilliseconds(1), 10, CancellationToken.None));
        Assert.Equal([New("a", 10)], await DueAsync(10));
    }

    [Fact]
    public async Task No_more_come_than_were_asked_for_and_the_earliest_come()
    {
        await StoreAsync(Enumerable.Range(1, 40).Reverse().Select(minute => New($"{minute}", minute)));

        Assert.Equal([New("1", 1), New("2", 2)], await DueAsync(60, atMost: 2));
        Assert.Equal(40, (await DueAsync(60)).Count);
    }

    [Fact]
    public async Task All_that_wait_for_one_instant_come_once_each_whatever_their_names()
    {
        await StoreAsync(OddNames.All.Select(name => New(name, 10)));

        Assert.Equal(
            OddNames.All.Order(StringComparer.Ordinal), (await DueAsync(10)).Select(document => document.Key.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(5)]
    public async Task A_wake_up_that_moves_is_due_at_its_new_instant_only(int minute)
    {
        var first = New("a", 10);
        await StoreAsync(first, Then(first, minute));

        Assert.Equal(At(minute), await NextAsync());
        Assert.Empty(await DueAsync(minute - 1));
        Assert.Equal([Then(first, minute)], await DueAsync(100));
    }

    [Fact]
    public async Task A_wake_up_that_goes_away_leaves_nothing_due()
    {
        var (first, second) = (New("a", 10), New("b", 11));
        await StoreAsync(first, Then(first, null), second);
        Assert.True(await RemoveAsync(second.Key, 1));

        Assert.Empty(await DueAsync(100));
        Assert.Null(await NextAsync());
    }

    [Fact]
    public async Task A_document_that_keeps_its_wake_up_is_due_once()
    {
        var first = New("a", 10);
        await StoreAsync(first, Then(first, 10), Then(Then(first, 10), 10));

        Assert.Equal([first with { Version = 3 }], await DueAsync(10));
    }

    [Fact]
    public async Task One_that_was_removed_and_came_again_is_due_as_it_is_now()
    {
        await StoreAsync(New("a", 10));
        await RemoveAsync(Key("a"), 1);
        await StoreAsync(New("a", 20));

        Assert.Equal([New("a", 20)], await DueAsync(100));
    }

    [Fact]
    public async Task A_save_that_lost_leaves_nothing_due()
    {
        await StoreAsync(New("a"));

        Assert.False(await SaveAsync(New("a", 5)));

        Assert.Empty(await DueAsync(100));
        Assert.Null(await NextAsync());
    }
}
