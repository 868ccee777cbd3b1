using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>The wake-ups of the cases in the one file, written with each commit. Safe for concurrent use.</summary>
public sealed class SqliteDueIndex(SqliteDatabase database) : IDueIndex
{
    internal const string Due = "SELECT id, wake_at FROM cases WHERE wake_at <= ?1 ORDER BY wake_at, n LIMIT ?2";

    internal const string Next = "SELECT min(wake_at) FROM cases WHERE wake_at IS NOT NULL";

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueCase>> ReadDueAsync(Instant until, int atMost, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DueCase>>(database.Readers.Read(session => session
            .Prepare(Due)
            .Bind(1, until.Ticks())
            .Bind(2, atMost)
            .All(row => new DueCase(new CaseId(row.Text(0)), StoredStates.InstantOf(row.Long(1))))));

    /// <inheritdoc/>
    public Task<Instant?> NextAsync(CancellationToken cancel) => Task.FromResult(database.Readers.Read(session =>
        session.Prepare(Next).First(row => row.LongOrNull(0) is { } ticks ? StoredStates.InstantOf(ticks) : (Instant?)null)));
}
