using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Projections;
using RequestFailedException = Azure.RequestFailedException;

namespace FollowUp.Functions.Tables.Archive;

/// <summary>Cases whole, each from its partition, in the order of the partitions' keys. Safe for concurrent use.</summary>
public sealed class TablesCaseArchive(FollowUpTables tables) : ICaseArchive
{
    private const char List = 'a';

    private static readonly string Heads = TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Head}");

    private readonly TablesCaseStore _store = new(tables);
    private readonly CaseProjector _projector = new(tables);
    private readonly WholeCaseRows _rows = new(tables);

    /// <inheritdoc/>
    /// <remarks>The service walks over every row of the table: with many cases this takes its time.</remarks>
    public async Task<Application.Ports.Page<Case>> ListAsync(int atMost, string? after, CancellationToken cancel)
    {
        if (after is not null && (after.Length < 2 || after[0] != List))
        {
            throw new UnknownPageException();
        }

        var most = Math.Max(1, atMost);
        var filter = after is null ? Heads : $"{Heads} and {TableClient.CreateQueryFilter($"PartitionKey gt {after[1..]}")}";
        var found = await tables.Cases.QueryAsync<TableEntity>(filter, cancellationToken: cancel).Take(most + 1).ToListAsync(cancel);
        var shown = found.Take(most).Select(Head.ReadCase).ToList();
        return new Application.Ports.Page<Case>(shown, found.Count > most ? List + shown[^1].Id.Value : null);
    }

    /// <inheritdoc/>
    public async Task<WholeCase?> ReadAsync(CaseId id, CancellationToken cancel)
    {
        var rows = await CaseRows.ReadAsync(tables, id, cancel);
        if (rows.Head is null)
        {
            return null;
        }

        var state = Head.ReadCase(rows.Head);
        return new WholeCase
        {
            Case = state,

            // Facts that came between the two reads belong to the next version: a write over this one will find that.
            Entries = [.. (await tables.Cases.Range(id.Value, RowKeys.Facts, cancel).Select(FactRow.Read).ToListAsync(cancel)).Take((int)state.Version)],
            Messages =
            [
                .. rows.Messages.OrderBy(message => message.Item.Message.At).ThenBy(message => message.Order)
                    .Select(message => new StoredItem(message.Item, message.NextAt, message.Order)),
            ],
            Answers = await tables.Cases.Range(id.Value, RowKeys.Answers, cancel).Select(StoredAnswers.Read).ToListAsync(cancel),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="TooLargeToStoreException">It is over what the tables can hold.</exception>
    /// <exception cref="RequestFailedException">The service did not answer. Whether it was stored is not known.</exception>
    public async Task<bool> WriteAsync(WholeCase whole, long expectedVersion, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var id = whole.Case.Id;
        var stored = await CaseRows.ReadAsync(tables, id, cancel);
        if ((stored.Head is { } head ? Head.Read(head).Version : 0) != expectedVersion)
        {
            return false;
        }

        // The head comes last: until then the case is as it was, or not there, and the same call begins again.
        var known = expectedVersion == 0 ? whole.Entries.Count : (int)expectedVersion;
        await _rows.WriteFactsAsync(id, whole.Entries.Take(known), cancel);
        await _rows.WriteMessagesAsync(id, whole.Messages, stored.Messages, cancel);
        await _rows.WriteAnswersAsync(id, whole.Answers, cancel);
        var commit = new Commit
        {
            Case = whole.Case,
            ExpectedVersion = expectedVersion,
            Entries = [.. whole.Entries.Skip(known)],
            WakeAt = NextWakeUp.Of(whole.Case),
        };
        if (await _store.CommitAsync(commit, cancel) != CommitResult.Committed)
        {
            return false;
        }

        await _projector.ProjectAsync(id, cancel);
        return true;
    }
}
