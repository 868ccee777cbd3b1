using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>A commit with its marker, and those of its rows that do not depend on what is stored already.</summary>
internal sealed class PreparedCommit
{
    public PreparedCommit(Commit commit)
    {
        if (commit.Messages.FirstOrDefault(m => !m.Id.StartsWith(commit.Case.Id.Value + ".", StringComparison.Ordinal)) is { } stray)
        {
            throw new ArgumentException($"The message {stray.Id} is not one of case {commit.Case.Id}.", nameof(commit));
        }

        Commit = commit;
        Facts = [.. commit.Entries.Select((entry, i) => FactRow.Write(Id, entry, commit.ExpectedVersion + 1 + i, Marker))];
        Answer = commit.Answer is { } answer ? StoredAnswers.Write(Id, answer, Marker) : null;
    }

    public Commit Commit { get; }

    public CaseId Id => Commit.Case.Id;

    /// <summary>Stands in every row that it writes.</summary>
    public string Marker { get; } = Tables.Marker.New();

    public IReadOnlyList<TableEntity> Facts { get; }

    public TableEntity? Answer { get; }

    /// <summary>True if the case is at the version that this was decided on.</summary>
    public bool Fits(Head? head) => (head?.Version ?? 0) == Commit.ExpectedVersion;

    /// <summary>
    /// True if it is stored, though the service spoke of a conflict. The head tells so until the next commit; a fact or an answer of this
    /// commit tells so for ever.
    /// </summary>
    public async Task<bool> HasLandedAsync(FollowUpTables tables, Head? head, CancellationToken cancel)
    {
        var proof = Facts.Count > 0 ? Facts[0] : Answer;
        return head?.Commit == Marker || (head is not null && proof is not null
            && (await tables.Cases.FindAsync(proof.PartitionKey, proof.RowKey, cancel, "Commit"))?.GetString("Commit") == Marker);
    }
}
