using FollowUp.Application.Json;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace FollowUp.Embedded.Tests.Sqlite;

[Trait("Rule", "O3")]
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_file_that_is_opened_again_has_everything_that_was_acknowledged()
    {
        var flag = SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(SampleCases.Id())) with { Answer = SampleCommits.Answer() };
        await using (var database = SqliteDatabase.Open(_file.Path))
        {
            await new SqliteCaseStore(database).CommitAsync(flag, CancellationToken.None);
        }

        await using var again = SqliteDatabase.Open(_file.Path);

        var (store, queries) = (new SqliteCaseStore(again), new SqliteCaseQueries(again));
        Assert.Equal(StoredJson.Write(flag.Case), StoredJson.Write((await store.LoadAsync(flag.Case.Id, CancellationToken.None))!));
        Assert.Equal(flag.Answer, await store.FindAnswerAsync(flag.Case.Id, SampleCommits.Answer().Key, CancellationToken.None));
        Assert.Single(await queries.TimelineAsync(flag.Case.Id, CancellationToken.None));
        Assert.Single(await queries.MessagesAsync(flag.Case.Id, CancellationToken.None));
        Assert.Equal(flag.WakeAt, await new SqliteDueIndex(again).NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_though_nobody_closed_them()
    {
        using var copy = new TemporaryFile();
        await using (var database = SqliteDatabase.Open(_file.Path))
        {
            await new SqliteCaseStore(database).CommitAsync(SampleCommits.Flag(), CancellationToken.None);
            File.Copy(_file.Path, copy.Path);
            File.Copy(_file.Path + "-wal", copy.Path + "-wal");
        }

        await using var again = SqliteDatabase.Open(copy.Path);
        Assert.NotNull(await new SqliteCaseStore(again).LoadAsync(SampleCases.Id(), CancellationToken.None));
    }

    [Fact]
    public async Task Closing_writes_what_waits()
    {
        var database = SqliteDatabase.Open(_file.Path);
        var store = new SqliteCaseStore(database);
        var commits = Enumerable.Range(0, 200)
            .Select(i => store.CommitAsync(SampleCommits.Flag($"case {i}"), CancellationToken.None)).ToList();

        await database.DisposeAsync();

        Assert.All(commits, commit => Assert.True(commit.IsCompletedSuccessfully));
        await using var again = SqliteDatabase.Open(_file.Path);
        Assert.NotNull(await new SqliteCaseStore(again).LoadAsync(SampleCases.Id("case 199"), CancellationToken.None));
    }

    [Fact]
    public async Task A_closed_database_takes_no_more()
    {
        var database = SqliteDatabase.Open(_file.Path);
        await database.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => new SqliteCaseStore(database).CommitAsync(SampleCommits.Flag(), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => new SqliteCaseStore(database).LoadAsync(SampleCases.Id(), CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.Combine(Path.GetDirectoryName(_file.Path)!, "data");
        var file = Path.Combine(folder, "followup.db");
        await using var database = SqliteDatabase.Open(file);
        await new SqliteCaseStore(database).CommitAsync(SampleCommits.Flag(), CancellationToken.None);
        await new SqliteDueIndex(database).NextAsync(CancellationToken.None);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(
            ["followup.db", "followup.db-shm", "followup.db-wal", "followup.db.lock"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        foreach (var path in Directory.GetFiles(folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task A_second_opener_is_refused_with_what_to_do()
    {
        await using var first = SqliteDatabase.Open(_file.Path);

        var refusal = Assert.Throws<CannotOpenDatabaseException>(() => SqliteDatabase.Open(_file.Path));

        Assert.Contains("in use by another FollowUp", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_first_form_is_brought_to_the_present_one_with_its_running_cases_in_the_index_of_customers()
    {
        var (open, ended) = (SampleCases.Open(SampleCases.Id("open")), SampleCases.Ended(SampleCases.Open(SampleCases.Id("ended"))));
        using (var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False"))
        {
            connection.Open();
            Run(connection, Schema1.Sql + "PRAGMA user_version = 1;");
            foreach (var state in new[] { open, ended })
            {
                Run(
                    connection,
                    "INSERT INTO cases VALUES (NULL, $id, 1, $running, 'north', 'li', 0, 0, NULL, $json)",
                    ("$id", state.Id.Value), ("$running", state.Cycle.Runs), ("$json", StoredJson.Write(state)));
            }
        }

        await using var database = SqliteDatabase.Open(_file.Path);
        var queries = new SqliteCaseQueries(database);

        foreach (var address in new[] { open.Customer.Phone!, open.Customer.Email! })
        {
            Assert.Equal([open.Id], (await queries.OpenCasesOfAsync(address, CancellationToken.None)).Select(found => found.Id));
        }
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        await SqliteDatabase.Open(_file.Path).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var refusal = Assert.Throws<CannotOpenDatabaseException>(() => SqliteDatabase.Open(_file.Path));
            Assert.Contains("newer FollowUp (form 99", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_claim_of_a_process_that_is_gone_is_cut_off_at_the_next_start()
    {
        var now = SampleCases.Start;
        await using (var database = SqliteDatabase.Open(_file.Path))
        {
            await new SqliteCaseStore(database).CommitAsync(
                SampleCommits.Flag(SampleCases.Open(), SampleMessages.Sms(SampleCases.Id())), CancellationToken.None);
            Assert.Single(await new SqliteOutbox(database).ClaimAsync(Channel.Sms, now, Duration.FromHours(1), 10, CancellationToken.None));
        }

        await using var again = SqliteDatabase.Open(_file.Path);
        var outbox = new SqliteOutbox(again);
        var later = now + Duration.FromSeconds(3);

        Assert.Equal(1, await outbox.RecoverAsync(later, CancellationToken.None));
        var item = Assert.Single(await outbox.ClaimAsync(Channel.Sms, later, Duration.FromHours(1), 10, CancellationToken.None));
        Assert.Equal((true, 2, now, MessageState.Sending), (item.CutOff, item.Tries, item.FirstTriedAt, item.Message.State));
    }
}
