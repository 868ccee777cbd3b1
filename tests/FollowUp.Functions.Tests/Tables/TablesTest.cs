using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables;
using NodaTime;

namespace FollowUp.Functions.Tests.Tables;

/// <summary>What the tests of this adapter share: fresh tables for each, and what must hold of a case whatever happened to it.</summary>
public abstract class TablesTest : IAsyncLifetime
{
    private TablesUnderTest? _under;

    internal static Instant Now => SampleCases.Start;

    internal TablesUnderTest Under => _under!;

    public async Task InitializeAsync() => _under = await TablesUnderTest.CreateAsync();

    public async Task DisposeAsync() => await _under!.DisposeAsync();

    /// <summary>A case that waits, with a message that waits and an answer.</summary>
    internal static Commit Flag(string name, Func<Case, Case>? change = null)
    {
        var state = SampleCases.Open(SampleCases.Id(name)) with { Summary = name };
        var flag = SampleCommits.Flag(change is null ? state : change(state), SampleMessages.Sms(state.Id));
        return flag with { Answer = SampleCommits.Answer() };
    }

    internal static Task<List<TableEntity>> RowsAsync(TableClient table) => table.QueryAsync<TableEntity>().ToListAsync().AsTask();

    internal async Task StoreAsync(params IEnumerable<Commit> commits)
    {
        foreach (var commit in commits)
        {
            Assert.Equal(CommitResult.Committed, await Under.Store.CommitAsync(commit, CancellationToken.None));
        }
    }

    /// <summary>The case stands as committed, and the due index and the outbox lead to it and to every message of it that waits.</summary>
    internal async Task StandsAsync(Commit commit)
    {
        var id = commit.Case.Id;
        Assert.Equal(StoredJson.Write(commit.Case), StoredJson.Write((await Under.Store.LoadAsync(id, CancellationToken.None))!));
        var due = await Under.DueIndex.ReadDueAsync(Now + Duration.FromDays(100), 1_000, CancellationToken.None);
        Assert.Equal(commit.WakeAt, due.SingleOrDefault(d => d.Id == id)?.WakeAt);
        var facts = await Under.Queries.TimelineAsync(id, CancellationToken.None);
        Assert.Equal(commit.Case.Version, facts.Count);
        if (commit.Answer is { } answer)
        {
            Assert.Equal(answer, await Under.Store.FindAnswerAsync(id, answer.Key, CancellationToken.None));
        }

        var waiting = (await Under.Queries.MessagesAsync(id, CancellationToken.None))
            .Where(item => item.Message.State is MessageState.Queued or MessageState.Sending).Select(item => item.Message.Id);
        var claimed = await Task.WhenAll(Enum.GetValues<Channel>().Select(channel =>
            Under.Outbox.ClaimAsync(channel, Now + Duration.FromDays(100), Duration.FromDays(-50), 1_000, CancellationToken.None)));
        Assert.Equal(waiting.Order(), claimed.SelectMany(items => items).Where(item => item.Message.CaseId == id).Select(item => item.Message.Id).Order());
    }

    /// <summary>After a projection the lists have the rows of the case, as it is, and no others.</summary>
    internal async Task IsShownAsync(CaseId id)
    {
        Assert.True(await Under.Projector.ProjectAsync(id, CancellationToken.None));
        var state = (await Under.Store.LoadAsync(id, CancellationToken.None))!;
        var board = (await RowsAsync(Under.Tables.Board)).Where(row => row.RowKey.EndsWith(id.Value, StringComparison.Ordinal)).ToList();
        Assert.Equal(BoardKeys.PartitionsOf(state).Order(), board.Select(row => row.PartitionKey).Order());
        Assert.All(board, row => Assert.Equal(StoredJson.Write(state), StoredJson.Write(Head.ReadCase(row))));

        var listed = await RowsAsync(Under.Tables.Messages);
        listed.RemoveAll(row => !row.RowKey.Contains(id.Value, StringComparison.Ordinal));
        Assert.All(listed, row => Assert.Equal(MessageListKeys.Partition(state.Team), row.PartitionKey));
        Assert.Equal(
            (await Under.Queries.MessagesAsync(id, CancellationToken.None)).Select(item => (item.Message.Id, item.Message.State)).Order(),
            listed.Select(MessageColumns.Read).Select(m => (m.Item.Message.Id, m.Item.Message.State)).Order());

        var contacts = (await RowsAsync(Under.Tables.Contacts)).Where(row => row.RowKey == id.Value);
        Assert.Equal(state.Cycle.Runs ? 2 : 0, contacts.Count());
    }
}
