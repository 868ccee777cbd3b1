using Azure;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Tables.Hints;

namespace FollowUp.Functions.Tables.Outbox;

/// <summary>
/// Writes notices of the centre: each occasion has a partition as a case has, with a row for its team where the case's head would be.
/// </summary>
internal sealed class NoticeTable(FollowUpTables tables)
{
    private readonly MessageTable _messages = new(tables);
    private readonly HintTable _hints = new(tables);

    /// <summary>Stores those that are not there yet. Hints come first: one that leads nowhere is swept, a notice without one would never leave.</summary>
    public async Task AddAsync(string team, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        CentreMessages.Check(messages);
        if (messages.Count == 0)
        {
            return;
        }

        var occasion = messages[0].CaseId;
        while (!await TryAddAsync(occasion, team, await NewAsync(messages, cancel), cancel))
        {
            // Somebody told of the same at the same moment, or our own first try was stored and its reply lost: the next look sees it.
        }
    }

    private async Task<IReadOnlyList<StoredMessage>> NewAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        var known = await Task.WhenAll(messages.Select(message => _messages.FindAsync(message.CaseId, RowKeys.Message(message.Id), cancel)));
        return [.. messages.Index().Where(pair => known[pair.Index] is null).Select(pair => StoredMessage.New(pair.Item, pair.Index))];
    }

    private async Task<bool> TryAddAsync(CaseId occasion, string team, IReadOnlyList<StoredMessage> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0)
        {
            return true;
        }

        var hints = fresh.Select(message => message.NextAt is { } at ? Hint.ForMessage(message, at, message.Mark) : null).ToList();
        await _hints.WriteAsync([.. hints.OfType<Hint>()], cancel);
        var rows = fresh.Zip(hints, (message, hint) => message with { Hint = hint?.Key })
            .Select(message => new TableTransactionAction(
                TableTransactionActionType.Add, MessageColumns.Write(message, occasion.Value, message.Key)));
        var head = new TableEntity(occasion.Value, RowKeys.Notice) { ["Team"] = team };
        try
        {
            await tables.Cases.SubmitTransactionAsync(
                rows.Append(new TableTransactionAction(TableTransactionActionType.UpsertReplace, head)), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.MayBeOurOwn())
        {
            return false;
        }
    }
}
