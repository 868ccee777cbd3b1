using Azure;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>Finds the answers that are old enough to be forgotten (O2).</summary>
internal sealed class KeptAnswers(FollowUpTables tables)
{
    private const int AtOnce = 16;

    /// <summary>Lets an answer be found by its age. Written before its commit: without it the answer would be kept for ever.</summary>
    public Task AnnounceAsync(CaseId id, StoredAnswer answer, CancellationToken cancel) =>
        tables.Answers.UpsertEntityAsync(StoredAnswers.ByAge(id, answer), TableUpdateMode.Replace, cancel);

    public async Task<bool> HasAsync(TableEntity? answer, CancellationToken cancel) =>
        answer is not null && await tables.Cases.FindAsync(answer.PartitionKey, answer.RowKey, cancel, "Commit") is not null;

    /// <summary>Deletes the answer first and then the entry that led to it: a crash between leaves something to find again.</summary>
    public async Task<int> ForgetAsync(Instant before, CancellationToken cancel)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey le {StoredAnswers.HourOf(before)}");
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        var entries = tables.Answers.QueryAsync<TableEntity>(filter, cancellationToken: cancel);
        await Parallel.ForEachAsync(entries, options, async (entry, stop) =>
        {
            var (id, key) = (entry.GetString("Case"), entry.GetString("Answer"));
            var answer = await tables.Cases.FindAsync(id, key, stop, "At");
            var isOld = answer is not null && answer.GetInt64("At") < before.Ticks();
            if (isOld && await DeleteAsync(id, key, answer!.ETag, stop))
            {
                Interlocked.Increment(ref count);
            }

            // An entry may outlive its answer, when the key was used again later: that answer has an entry of its own.
            if (isOld || string.CompareOrdinal(entry.PartitionKey, StoredAnswers.HourOf(before)) < 0)
            {
                await tables.Answers.DeleteEntityAsync(entry.PartitionKey, entry.RowKey, ETag.All, stop);
            }
        });
        return count;
    }

    private async Task<bool> DeleteAsync(string id, string key, ETag tag, CancellationToken cancel)
    {
        try
        {
            var reply = await tables.Cases.DeleteEntityAsync(id, key, tag, cancel);
            return reply.Status == 204;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}
