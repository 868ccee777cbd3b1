using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Cases in the one file. Lives as long as its database and is safe for concurrent use.</summary>
public sealed class SqliteCaseStore(SqliteDatabase database) : ICaseStore
{
    private const int ForgetAtOnce = 1_000;

    /// <inheritdoc/>
    public Task<Case?> LoadAsync(CaseId id, CancellationToken cancel) => Task.FromResult(database.Readers.Read(session =>
        session.Prepare("SELECT json FROM cases WHERE id = ?1").Bind(1, id.Value).First(row => StoredJson.ReadCase(row.Utf8(0)))));

    /// <inheritdoc/>
    /// <remarks>Cancelling ends the wait for a place in the queue; a commit that has one is stored and answered.</remarks>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return database.Writer.RunAsync(new PreparedCommit(commit).Store, cancel);
    }

    /// <inheritdoc/>
    public Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel) =>
        Task.FromResult(database.Readers.Read(session => session
            .Prepare("""
                SELECT key, request_hash, status, body, at FROM answers
                WHERE case_n = (SELECT n FROM cases WHERE id = ?1) AND key = ?2
                """)
            .Bind(1, id.Value)
            .Bind(2, key)
            .First(AnswerTable.Read)));

    /// <inheritdoc/>
    public async Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel)
    {
        // In parts, so that nobody waits behind a day's answers.
        var (all, part) = (0, ForgetAtOnce);
        while (part == ForgetAtOnce)
        {
            part = await database.Writer.RunAsync(session => session.Answers.Forget(before, ForgetAtOnce), cancel).ConfigureAwait(false);
            all += part;
        }

        return all;
    }
}
