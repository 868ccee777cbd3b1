using Azure;
using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>
/// What is written to one case's partition at once or not at all. It is held to the service's limits before it is sent: the service
/// refuses what is over them in its own words, and the emulator takes some of it.
/// </summary>
internal sealed class CaseTransaction(CaseId id)
{
    public const int MostRows = 100;

    private const int MostBytes = 4 * 1024 * 1024;

    // The multipart frame of a row, and a property's name and type; both with room to spare.
    private const int RowOverhead = 1_024;
    private const int PropertyOverhead = 64;

    private readonly List<TableTransactionAction> _actions = [];
    private readonly HashSet<string> _keys = [];
    private long _bytes;

    /// <summary>Adds a row that is new, or replaces one that still is what its ETag says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="tag">The ETag; the default value for a new row.</param>
    /// <exception cref="TooLargeToStoreException">There is no room for it.</exception>
    /// <exception cref="ArgumentException">It is not the case's, or there already.</exception>
    public void Put(TableEntity row, ETag tag)
    {
        if (row.PartitionKey != id.Value || !_keys.Add(row.RowKey))
        {
            throw new ArgumentException($"{row.PartitionKey}/{row.RowKey} cannot be part of this transaction of {id}.", nameof(row));
        }

        _bytes += RowOverhead + row.Sum(property => PropertyOverhead + property.Key.Length + SizeOf(property.Value));
        if (_keys.Count > MostRows || _bytes > MostBytes)
        {
            throw new TooLargeToStoreException(
                $"One commit of case {id} has more than {MostRows} rows or {MostBytes / 1024} KiB; nothing of it was stored.");
        }

        _actions.Add(tag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, row)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, tag));
    }

    public Task SubmitAsync(FollowUpTables tables, CancellationToken cancel) => tables.Cases.SubmitTransactionAsync(_actions, cancel);

    // Bytes travel as base 64; of text every character may become an escape of six.
    private static long SizeOf(object? value) => value switch
    {
        byte[] bytes => (bytes.Length + 2) / 3 * 4,
        string text => text.Length * 6,
        _ => 32,
    };
}
