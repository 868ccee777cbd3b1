using Azure;
using Azure.Data.Tables;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Hints;

namespace FollowUp.Functions.Tables.Outbox;

/// <summary>Reads and writes single messages in the partitions of their cases.</summary>
internal sealed class MessageTable(FollowUpTables tables)
{
    public Task<StoredMessage?> FindAsync(Hint hint, CancellationToken cancel) => FindAsync(hint.Case, hint.Message!, cancel);

    public async Task<StoredMessage?> FindAsync(CaseId id, string key, CancellationToken cancel) =>
        await tables.Cases.FindAsync(id.Value, key, cancel) is { } row ? MessageColumns.Read(row) : null;

    /// <summary>Writes a message over the one it was made from; false if somebody else wrote it meanwhile.</summary>
    public async Task<bool> TryUpdateAsync(StoredMessage message, CancellationToken cancel)
    {
        var id = message.Item.Message.CaseId;
        try
        {
            var row = MessageColumns.Write(message, id.Value, message.Key);
            await tables.Cases.UpdateEntityAsync(row, message.Tag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.MayBeOurOwn())
        {
            var there = await tables.Cases.FindAsync(id.Value, message.Key, cancel, "Mark");
            return there?.GetString("Mark") == message.Mark;
        }
    }
}
