using System.Diagnostics;
using Azure;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Hints;
using NodaTime;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>
/// Cases, each in a partition of its own. Whatever a commit needs outside of it is written before: a crash between leaves a hint or an
/// address without a case, never a case that nothing leads to. Safe for concurrent use.
/// </summary>
public sealed class TablesCaseStore(FollowUpTables tables) : ICaseStore
{
    private const int MostTries = 10;

    // Far below the age at which hints are swept: after so long they are written once more.
    private static readonly TimeSpan HintsAreFreshFor = TimeSpan.FromMinutes(2);

    private readonly HintTable _hints = new(tables);
    private readonly KeptAnswers _answers = new(tables);

    /// <inheritdoc/>
    public async Task<Case?> LoadAsync(CaseId id, CancellationToken cancel) =>
        await tables.Cases.FindAsync(id.Value, RowKeys.Head, cancel) is { } row ? Head.ReadCase(row) : null;

    /// <inheritdoc/>
    /// <exception cref="TooLargeToStoreException">It is over what the tables can hold; nothing of it was stored.</exception>
    /// <exception cref="RequestFailedException">The service did not answer. Whether it was stored is not known.</exception>
    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var prepared = new PreparedCommit(commit);
        var (head, messages) = await KnownAsync(prepared, cancel);
        if (!prepared.Fits(head))
        {
            return CommitResult.Conflict;
        }

        var begun = Stopwatch.GetTimestamp();
        var written = new HashSet<string>();
        for (var tries = 1; ; tries++)
        {
            var plan = new CommitPlan(prepared, head, messages);
            var transaction = plan.Transaction();
            await AnnounceAsync(prepared, plan, written, cancel);
            try
            {
                await transaction.SubmitAsync(tables, cancel);
                await TidyAsync(prepared, plan, written, begun);
                return CommitResult.Committed;
            }
            catch (RequestFailedException e) when (e.MayBeOurOwn() && tries < MostTries)
            {
                (head, messages) = await ReadAsync(prepared.Id, cancel);
                if (await prepared.HasLandedAsync(tables, head, cancel))
                {
                    await TidyAsync(prepared, plan, written, begun);
                    return CommitResult.Committed;
                }

                if (!prepared.Fits(head) || await _answers.HasAsync(prepared.Answer, cancel))
                {
                    await _hints.ForgetAsync(prepared.Id, written);
                    return CommitResult.Conflict;
                }
            }
        }
    }

    /// <inheritdoc/>
    public async Task<StoredAnswer?> FindAnswerAsync(CaseId id, string key, CancellationToken cancel) =>
        await tables.Cases.FindAsync(id.Value, RowKeys.Answer(key), cancel) is { } row ? StoredAnswers.Read(row) : null;

    /// <inheritdoc/>
    public Task<int> ForgetAnswersAsync(Instant before, CancellationToken cancel) => _answers.ForgetAsync(before, cancel);

    /// <summary>A new case has nothing to look up; what changes messages has to see them first.</summary>
    private async Task<(Head? Head, IReadOnlyList<StoredMessage> Messages)> KnownAsync(PreparedCommit prepared, CancellationToken cancel) =>
        prepared.Commit.ExpectedVersion == 0 ? (null, [])
        : prepared.Commit.Withdrawn.Count > 0 || prepared.Commit.Delivery is not null ? await ReadAsync(prepared.Id, cancel)
        : (await Head.FindAsync(tables, prepared.Id, cancel), []);

    private async Task<(Head? Head, IReadOnlyList<StoredMessage> Messages)> ReadAsync(CaseId id, CancellationToken cancel)
    {
        var rows = await CaseRows.ReadAsync(tables, id, cancel);
        return (rows.Head is { } row ? Head.Read(row) : null, rows.Messages);
    }

    private async Task AnnounceAsync(PreparedCommit prepared, CommitPlan plan, HashSet<string> written, CancellationToken cancel)
    {
        var isFirst = written.Count == 0;
        var hints = plan.NewHints.Any(hint => !written.Contains(hint.Key)) ? plan.NewHints : [];
        written.UnionWith(hints.Select(hint => hint.Key));
        var writes = new List<Task> { _hints.WriteAsync(hints, cancel) };
        if (isFirst && prepared.Commit.Answer is { } answer)
        {
            writes.Add(_answers.AnnounceAsync(prepared.Id, answer, cancel));
        }

        if (isFirst && prepared.Commit.ExpectedVersion == 0)
        {
            writes.Add(Contacts.AnnounceAsync(tables, prepared.Commit.Case, cancel));
        }

        await Task.WhenAll(writes);
    }

    /// <summary>
    /// The commit stands. If it took so long that its hints may have been swept as stale, they are written again; a caller whom that
    /// fails hears of it, for the case may wait without a hint.
    /// </summary>
    private async Task TidyAsync(PreparedCommit prepared, CommitPlan plan, HashSet<string> written, long begun)
    {
        if (Stopwatch.GetElapsedTime(begun) > HintsAreFreshFor)
        {
            await _hints.WriteAsync(plan.NewHints, CancellationToken.None);
        }

        await _hints.ForgetAsync(prepared.Id, plan.LeftOver(written));
    }
}
