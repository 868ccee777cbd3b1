using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables;
using FollowUp.Functions.Tables.Commits;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>What the tables cannot hold is refused before anything of it is sent; the emulator would take some of it.</summary>
public sealed class LimitTests : TablesTest
{
    private static readonly CaseId Id = SampleCases.Id();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(800_000)]
    public async Task A_large_case_comes_back_as_it_was(int length)
    {
        var state = SampleCases.Open() with { Summary = new string('x', length) };
        await StoreAsync(SampleCommits.Flag(state));

        Assert.Equal(StoredJson.Write(state), StoredJson.Write((await Under.Store.LoadAsync(Id, CancellationToken.None))!));
    }

    [Fact]
    public async Task A_case_that_shrinks_keeps_nothing_of_its_former_length()
    {
        var flag = SampleCommits.Flag(SampleCases.Open() with { Summary = new string('x', 200_000) });
        await StoreAsync(flag, SampleCommits.Then(flag, state => state with { Summary = "short" }));

        Assert.Equal("short", (await Under.Store.LoadAsync(Id, CancellationToken.None))!.Summary);
    }

    [Fact]
    public async Task A_message_without_text_and_one_with_a_long_text_come_back_as_they_were()
    {
        var empty = SampleMessages.Sms(Id, "empty") with { Text = "" };
        var full = SampleMessages.Sms(Id, "full") with { Text = new string('长', 50_000) };
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), empty, full));

        Assert.Equal([empty, full], (await Under.Queries.MessagesAsync(Id, CancellationToken.None)).Select(item => item.Message));
    }

    [Fact]
    public Task A_case_that_no_row_can_hold_is_refused() =>
        IsRefusedAsync(SampleCommits.Flag(SampleCases.Open() with { Summary = new string('长', 400_000) }));

    [Fact]
    public Task A_commit_of_more_rows_than_a_transaction_takes_is_refused() => IsRefusedAsync(SampleCommits.Flag(
        SampleCases.Open(), [.. Enumerable.Range(0, 99).Select(i => SampleMessages.Sms(Id, $"step {i}"))]));

    [Fact]
    public Task A_commit_of_more_bytes_than_a_transaction_takes_is_refused() => IsRefusedAsync(SampleCommits.Flag(
        SampleCases.Open(),
        [.. Enumerable.Range(0, 5).Select(i => SampleMessages.Sms(Id, $"step {i}") with { Text = new string('x', 700_000) })]));

    [Fact]
    public async Task As_many_rows_as_a_transaction_takes_are_stored()
    {
        var messages = Enumerable.Range(0, 98).Select(i => SampleMessages.Sms(Id, $"step {i}"));
        await StoreAsync(SampleCommits.Flag(SampleCases.Open(), [.. messages]));

        Assert.Equal(98, (await Under.Queries.MessagesAsync(Id, CancellationToken.None)).Count);
        Assert.True(await Under.Projector.ProjectAsync(Id, CancellationToken.None));
        Assert.Equal(98, (await Under.Queries.OutboxAsync(new OutboxQuery { Size = 200 }, CancellationToken.None)).Items.Count);
    }

    private async Task IsRefusedAsync(Commit commit)
    {
        await Assert.ThrowsAsync<TooLargeToStoreException>(() => Under.Store.CommitAsync(commit, CancellationToken.None));

        Assert.All(await Task.WhenAll(Under.Tables.All.Select(RowsAsync)), Assert.Empty);
    }
}

/// <summary>What the service would refuse and the emulator takes.</summary>
public sealed class CaseTransactionTests
{
    [Fact]
    public void A_row_of_another_case_is_not_taken()
    {
        var transaction = new CaseTransaction(SampleCases.Id());

        Assert.Throws<ArgumentException>(() => transaction.Put(new TableEntity(SampleCases.Id("other").Value, "h"), default));
    }

    [Fact]
    public void A_row_is_not_taken_twice()
    {
        var transaction = new CaseTransaction(SampleCases.Id());
        transaction.Put(new TableEntity(SampleCases.Id().Value, "h"), default);

        Assert.Throws<ArgumentException>(() => transaction.Put(new TableEntity(SampleCases.Id().Value, "h"), default));
    }
}
