using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Cases whole, in the one file, in the order in which they came. Safe for concurrent use.</summary>
public sealed class SqliteCaseArchive(SqliteDatabase database, SqliteCaseQueries queries) : ICaseArchive
{
    internal const string Part = "SELECT n, json FROM cases WHERE n > ?1 ORDER BY n LIMIT ?2";

    private const string Messages =
        $"SELECT {OutboxRow.Columns}, next_at FROM outbox WHERE case_n = (SELECT n FROM cases WHERE id = ?1) ORDER BY at, n";

    private static readonly string OfCentre =
        $"SELECT {OutboxRow.Columns}, next_at, team FROM outbox WHERE case_n = {OutboxRow.NoCase} ORDER BY n";

    private const string Answers = """
        SELECT key, request_hash, status, body, at FROM answers WHERE case_n = (SELECT n FROM cases WHERE id = ?1) ORDER BY key
        """;

    /// <inheritdoc/>
    public Task<Page<Case>> ListAsync(int atMost, string? after, CancellationToken cancel)
    {
        var from = PageCursor.Read('a', after, new PageCursor(0, 0));
        var size = Math.Max(1, atMost);
        var rows = database.Readers.Read(session => session.Prepare(Part).Bind(1, from.N).Bind(2, size + 1L)
            .All(row => (N: row.Long(0), Case: StoredJson.ReadCase(row.Utf8(1)))));
        var shown = rows.Take(size).ToList();
        return Task.FromResult(new Page<Case>(
            [.. shown.Select(row => row.Case)], rows.Count > size ? new PageCursor(0, shown[^1].N).Write('a') : null));
    }

    /// <inheritdoc/>
    public async Task<WholeCase?> ReadAsync(CaseId id, CancellationToken cancel)
    {
        var state = database.Readers.Read(session =>
            session.Prepare("SELECT json FROM cases WHERE id = ?1").Bind(1, id.Value).First(row => StoredJson.ReadCase(row.Utf8(0))));
        if (state is null)
        {
            return null;
        }

        var timeline = await queries.TimelineAsync(id, cancel);
        return new WholeCase
        {
            Case = state,

            // Facts that came between the two reads belong to the next version: a write over this one will find that.
            Entries = [.. timeline.Take((int)state.Version)],
            Messages = database.Readers.Read(session => session.Prepare(Messages).Bind(1, id.Value).All(ReadMessage)),
            Answers = database.Readers.Read(session => session.Prepare(Answers).Bind(1, id.Value).All(AnswerTable.Read)),
        };
    }

    /// <inheritdoc/>
    public Task<bool> WriteAsync(WholeCase whole, long expectedVersion, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var prepared = new PreparedCommit(
            new Commit { Case = whole.Case, ExpectedVersion = expectedVersion, WakeAt = NextWakeUp.Of(whole.Case) });
        return database.Writer.RunAsync(
            tables =>
            {
                var formerly = tables.Archive.AddressesOf(whole.Case.Id);
                if (prepared.Store(tables) != CommitResult.Committed)
                {
                    return false;
                }

                tables.Archive.Put(tables, whole, formerly);
                return true;
            },
            cancel);
    }

    /// <summary>The notices of the centre, which belong to no case, each with the team in whose list it stands.</summary>
    internal IReadOnlyList<(string Team, StoredItem Message)> Notices() => database.Readers.Read(session =>
        session.Prepare(OfCentre).All(row => (row.Text(OutboxRow.ColumnCount + 1), ReadMessage(row))));

    /// <summary>Stores a notice of the centre that is not there.</summary>
    internal Task<bool> WriteNoticeAsync(string team, StoredItem message, CancellationToken cancel) =>
        database.Writer.RunAsync(tables => tables.Archive.PutNotice(team, message), cancel);

    private static StoredItem ReadMessage(Statement row)
    {
        var read = OutboxRow.Read(row);
        return new StoredItem(read.Item, row.LongOrNull(OutboxRow.ColumnCount) is { } at ? StoredStates.InstantOf(at) : null, read.N);
    }
}
