using Azure;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Functions.Tables.Commits;
using FollowUp.Functions.Tables.Hints;

namespace FollowUp.Functions.Tables.Archive;

/// <summary>Writes the rows that belong to a case over those that are there, in as many transactions as it takes. Each may come again.</summary>
internal sealed class WholeCaseRows(FollowUpTables tables)
{
    // A transaction holds a hundred rows and 4 MiB; a row of texts seldom reaches a hundredth of that.
    private const int AtOnce = 25;

    private readonly HintTable _hints = new(tables);
    private readonly KeptAnswers _answers = new(tables);

    public async Task WriteFactsAsync(CaseId id, IEnumerable<TimelineEntry> entries, CancellationToken cancel)
    {
        var marker = Marker.New();
        foreach (var part in entries.Select((entry, i) => FactRow.Write(id, entry, i + 1, marker)).Chunk(AtOnce))
        {
            await PutAsync(part, cancel);
        }
    }

    /// <summary>A message that waits has its hint before its row.</summary>
    public async Task WriteMessagesAsync(
        CaseId id, IReadOnlyList<StoredItem> messages, IReadOnlyList<StoredMessage> stored, CancellationToken cancel)
    {
        var before = stored.ToDictionary(message => message.Key);
        var after = messages.Select((message, i) => After(message, i, before.GetValueOrDefault(RowKeys.Message(message.Item.Message.Id)))).ToList();
        var hints = after.Where(message => message.NextAt is not null)
            .Select(message => Hint.ForMessage(message, message.NextAt!.Value, message.Mark)).ToDictionary(hint => hint.Message!);
        foreach (var part in hints.Values.Chunk(AtOnce))
        {
            await _hints.WriteAsync(part, cancel);
        }

        foreach (var part in after.Chunk(AtOnce))
        {
            await PutAsync(part.Select(message => MessageColumns.Write(
                message with { Hint = hints.GetValueOrDefault(message.Key)?.Key }, id.Value, message.Key)), cancel);
        }

        await _hints.ForgetAsync(id, stored.Select(message => message.Hint).OfType<string>());
    }

    /// <summary>What is kept for keys is replaced; the entries by age of those that go lead nowhere and end with their hour.</summary>
    public async Task WriteAnswersAsync(CaseId id, IReadOnlyList<StoredAnswer> answers, CancellationToken cancel)
    {
        var wanted = answers.Select(answer => RowKeys.Answer(answer.Key)).ToHashSet();
        await foreach (var row in tables.Cases.Range(id.Value, RowKeys.Answers, cancel, "RowKey"))
        {
            if (!wanted.Contains(row.RowKey))
            {
                await tables.Cases.DeleteEntityAsync(id.Value, row.RowKey, ETag.All, cancel);
            }
        }

        foreach (var answer in answers)
        {
            await _answers.AnnounceAsync(id, answer, cancel);
            await PutAsync([StoredAnswers.Write(id, answer, Marker.New())], cancel);
        }
    }

    private static StoredMessage After(StoredItem message, int place, StoredMessage? before) => new()
    {
        Item = message.Item,
        NextAt = message.NextAt,
        Order = message.Order ?? before?.Order ?? place,
        Revision = (before?.Revision ?? 0) + 1,
        Mark = Marker.New(),
    };

    private async Task PutAsync(IEnumerable<TableEntity> rows, CancellationToken cancel) => await tables.Cases.SubmitTransactionAsync(
        rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel);
}
