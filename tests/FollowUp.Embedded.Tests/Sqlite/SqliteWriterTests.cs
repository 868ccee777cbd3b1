using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

[Trait("Rule", "O3")]
public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = TemporaryDatabase.Open();
    private readonly TaskCompletionSource _gate = new();

    private SqliteDatabase Database => _temporary.Database;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _gate.TrySetResult();
        await _temporary.DisposeAsync();
    }

    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    public async Task Every_transaction_is_on_the_disk_before_it_is_acknowledged(string pragma, string value)
    {
        var read = Database.Writer.RunAsync(
            session => session.Session.Prepare($"PRAGMA {pragma}").First(row => row.Text(0)), CancellationToken.None);

        Assert.Equal(value, await read);
    }

    [Fact]
    public async Task Commits_that_wait_together_share_a_transaction()
    {
        var (store, before, held) = (new SqliteCaseStore(Database), Database.Writer.Transactions, HoldWriter());
        var commits = Enumerable.Range(0, 500)
            .Select(i => store.CommitAsync(SampleCommits.Flag($"case {i}"), CancellationToken.None)).ToList();

        _gate.SetResult();

        Assert.All(await Task.WhenAll(commits), result => Assert.Equal(CommitResult.Committed, result));
        await held;
        Assert.InRange(Database.Writer.Transactions - before, 1, 3);
    }

    [Fact]
    public async Task An_operation_that_throws_fails_alone()
    {
        var (store, held) = (new SqliteCaseStore(Database), HoldWriter());
        var one = store.CommitAsync(SampleCommits.Flag("one"), CancellationToken.None);
        var guilty = Database.Writer.RunAsync<int>(_ => throw new InvalidOperationException("guilty"), CancellationToken.None);
        var other = store.CommitAsync(SampleCommits.Flag("other"), CancellationToken.None);

        _gate.SetResult();

        Assert.Equal("guilty", (await Assert.ThrowsAsync<InvalidOperationException>(() => guilty)).Message);
        Assert.Equal([CommitResult.Committed, CommitResult.Committed], await Task.WhenAll(one, other));
        Assert.NotNull(await store.LoadAsync(SampleCases.Id("one"), CancellationToken.None));
        Assert.NotNull(await store.LoadAsync(SampleCases.Id("other"), CancellationToken.None));
        await held;
    }

    [Fact]
    public async Task What_an_operation_wrote_before_it_threw_is_gone()
    {
        var store = new SqliteCaseStore(Database);
        var prepared = new PreparedCommit(SampleCommits.Flag());

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Writer.RunAsync<int>(
            session => prepared.Store(session) == CommitResult.Committed ? throw new InvalidOperationException() : 0,
            CancellationToken.None));

        Assert.Null(await store.LoadAsync(SampleCases.Id(), CancellationToken.None));
    }

    [Fact]
    public async Task A_conflict_leaves_the_others_of_its_transaction_alone()
    {
        var (store, before, held) = (new SqliteCaseStore(Database), Database.Writer.Transactions, HoldWriter());
        var commits = Enumerable.Range(0, 10)
            .Select(i => store.CommitAsync(SampleCommits.Flag($"case {i / 2}"), CancellationToken.None)).ToList();

        _gate.SetResult();

        var results = await Task.WhenAll(commits);
        await held;
        Assert.Equal((5, 5), (results.Count(r => r == CommitResult.Committed), results.Count(r => r == CommitResult.Conflict)));
        Assert.InRange(Database.Writer.Transactions - before, 1, 3);
    }

    [Fact]
    public async Task A_full_disk_acknowledges_nothing_and_the_writer_lives_on()
    {
        var store = new SqliteCaseStore(Database);
        await SetLargestSizeAsync("max_page_count = 1");

        var large = SampleCases.Open() with { Summary = new string('x', 1_000_000) };
        await Assert.ThrowsAsync<SqliteException>(() => store.CommitAsync(SampleCommits.Flag(large), CancellationToken.None));
        Assert.Null(await store.LoadAsync(large.Id, CancellationToken.None));

        await SetLargestSizeAsync("max_page_count = 1000000");
        Assert.Equal(CommitResult.Committed, await store.CommitAsync(SampleCommits.Flag(large), CancellationToken.None));
    }

    [Fact]
    [Trait("Rule", "L9")]
    public void A_message_of_another_case_is_a_bug_of_the_caller()
    {
        var stray = SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(SampleCases.Id("other")));

        Assert.Throws<ArgumentException>(() => { _ = new SqliteCaseStore(Database).CommitAsync(stray, CancellationToken.None); });
    }

    [Fact]
    public async Task A_message_to_be_taken_again_needs_a_time() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => new SqliteOutbox(Database).SettleAsync([new OutboxChange("a", MessageState.Queued)], CancellationToken.None));

    /// <summary>Keeps the writer busy until the gate opens, so that what follows waits together.</summary>
    private Task<int> HoldWriter() => Database.Writer.RunAsync(
        _ =>
        {
            _gate.Task.Wait();
            return 0;
        },
        CancellationToken.None);

    private Task<long> SetLargestSizeAsync(string pragma) =>
        Database.Writer.RunAsync(session => session.Session.Prepare($"PRAGMA {pragma}").First(row => row.Long(0)), CancellationToken.None);
}
