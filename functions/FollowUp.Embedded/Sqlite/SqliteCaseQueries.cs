using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Lists and pages from the one file; they never lag behind a commit that was answered. Safe for concurrent use.</summary>
public sealed class SqliteCaseQueries(SqliteDatabase database) : ICaseQueries
{
    // Rows grow with every case: the newest has the greatest number.
    internal const string OfAddress =
        "SELECT json FROM contacts JOIN cases ON cases.n = case_n WHERE address = ?1 ORDER BY case_n DESC";

    // Each hour is a walk of the index that ends at its limit; 36,000,000,000 ticks are an hour.
    internal const string ByHour = """
        WITH RECURSIVE hours (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM hours WHERE i + 1 < ?3)
        SELECT (SELECT count(*) FROM (
            SELECT 1 FROM cases INDEXED BY cases_of_team
            WHERE running = 1 AND team = ?1 AND deadline_at > ?2 + i * 36000000000 AND deadline_at <= ?2 + (i + 1) * 36000000000 LIMIT ?4))
        FROM hours ORDER BY i
        """;

    internal const string Timeline =
        "SELECT at, by, json FROM events WHERE case_n = (SELECT n FROM cases WHERE id = ?1) ORDER BY seq";

    // A case has a few dozen messages at the most: they may be sorted.
    internal const string Messages =
        $"SELECT {OutboxRow.Columns} FROM outbox WHERE case_n = (SELECT n FROM cases WHERE id = ?1) ORDER BY at, n";

    /// <inheritdoc/>
    public Task<Page<Case>> ListAsync(CaseQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var beginning = query.Running ? new PageCursor(long.MinValue, 0) : new PageCursor(long.MaxValue, long.MaxValue);
        var after = PageCursor.Read('c', query.After, beginning);
        if (query.DeadlineAfter?.Ticks() is { } later && later > after.At)
        {
            after = new PageCursor(later, long.MaxValue);
        }

        // Without a deadline a case is neither before nor after an instant.
        var until = query.DeadlineUntil?.Ticks() ?? (query.DeadlineAfter is null ? StoredStates.Never : StoredStates.Never - 1);
        var size = Math.Max(1, query.Size);
        var rows = database.Readers.Read(session =>
        {
            var statement = session.Prepare(CaseListSql.For(query))
                .Bind(1, query.Running ? 1 : 0).Bind(2, after.At).Bind(3, after.N).Bind(4, until).Bind(5, size + 1L);
            if (query.Team is not null)
            {
                statement.Bind(6, query.Team);
            }

            if (query.Owner is not null)
            {
                statement.Bind(7, query.Owner);
            }

            return statement.All(row => (Place: new PageCursor(row.Long(1), row.Long(0)), Case: StoredJson.ReadCase(row.Utf8(2))));
        });
        return Task.FromResult(PageOf(rows, size, 'c'));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Case>> OpenCasesOfAsync(string address, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Case>>(database.Readers.Read(session =>
            session.Prepare(OfAddress).Bind(1, address).All(row => StoredJson.ReadCase(row.Utf8(0)))));

    /// <inheritdoc/>
    public Task<IReadOnlyList<int>> PromisesByHourAsync(string team, Instant from, int hours, int atMost, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<int>>(database.Readers.Read(session => session.Prepare(ByHour)
            .Bind(1, team).Bind(2, from.Ticks()).Bind(3, hours).Bind(4, atMost).All(row => (int)row.Long(0))));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CaseId id, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<TimelineEntry>>(database.Readers.Read(session => session.Prepare(Timeline).Bind(1, id.Value)
            .All(row => new TimelineEntry(StoredStates.InstantOf(row.Long(0)), row.Text(1), StoredJson.ReadEvent(row.Utf8(2))))));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxItem>> MessagesAsync(CaseId id, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>(database.Readers.Read(session =>
            session.Prepare(Messages).Bind(1, id.Value).All(row => OutboxRow.Read(row).Item)));

    /// <inheritdoc/>
    public Task<Page<OutboxItem>> OutboxAsync(OutboxQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var before = PageCursor.Read('m', query.After, new PageCursor(long.MaxValue, long.MaxValue));
        var size = Math.Max(1, query.Size);
        var rows = database.Readers.Read(session =>
        {
            var statement = session.Prepare(OutboxListSql.For(query)).Bind(1, before.At).Bind(2, before.N).Bind(3, size + 1L);
            if (query.Team is not null)
            {
                statement.Bind(4, query.Team);
            }

            if (query.State is { } state)
            {
                statement.Bind(5, StoredStates.NumberOf(state));
            }

            return statement.All(OutboxRow.Read);
        });
        return Task.FromResult(PageOf([.. rows.Select(row => (new PageCursor(row.At, row.N), row.Item))], size, 'm'));
    }

    /// <summary>One row more than the page holds was asked for: it tells that there is a next one.</summary>
    private static Page<T> PageOf<T>(List<(PageCursor Place, T Item)> rows, int size, char list)
    {
        var shown = rows.Take(size).ToList();
        return new Page<T>([.. shown.Select(row => row.Item)], rows.Count > size ? shown[^1].Place.Write(list) : null);
    }
}
