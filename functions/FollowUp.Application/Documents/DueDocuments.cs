using System.Collections.Concurrent;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Documents;

/// <summary>Gives documents whose wake-up has come to those who work on their kind.</summary>
public sealed class DueDocuments(IDocumentStore store, IEnumerable<IDocumentWork> works, IClock clock, ILogger<DueDocuments> log)
{
    private const int BatchSize = 128;
    private const int AtOnce = 16;

    /// <summary>With so many that cannot be advanced it is not the documents. Whoever called tries again later.</summary>
    private const int MostStuck = 1_000;

    private readonly Dictionary<string, IDocumentWork> _works = works.ToDictionary(work => work.Kind);
    private readonly ConcurrentDictionary<string, bool> _unknown = [];

    /// <summary>
    /// Advances what is due up to an instant (UTC), the earliest first, each document once, and tells how many it could: one that is still
    /// due afterwards as it was, and one of a kind that nobody works on, do not count.
    /// </summary>
    public async Task<int> AdvanceAsync(Instant until, CancellationToken cancel)
    {
        var advanced = new Dictionary<DocumentKey, long>();
        var left = new HashSet<DocumentKey>();
        var again = 0;
        while (left.Count < MostStuck)
        {
            var due = await store.ReadDueAsync(until, BatchSize + left.Count, cancel);
            var batch = due.Where(document => !left.Contains(document.Key)).Take(BatchSize).ToLookup(document => advanced.ContainsKey(document.Key));
            if (batch.Count == 0)
            {
                break;
            }

            foreach (var document in batch[true])
            {
                // Either nothing was done, or there is more to do already: the next look sees to it.
                left.Add(document.Key);
                again += advanced[document.Key] < document.Version ? 1 : 0;
                advanced.Remove(document.Key);
            }

            var fresh = batch[false].ToList();
            var stuck = await AdvanceAsync(fresh, cancel);
            left.UnionWith(stuck);
            foreach (var document in fresh.Where(document => !left.Contains(document.Key)))
            {
                advanced.Add(document.Key, document.Version);
            }
        }

        return advanced.Count + again;
    }

    /// <summary>Advances documents and returns those that could not be: they must not keep the others waiting.</summary>
    private async Task<IReadOnlyCollection<DocumentKey>> AdvanceAsync(IReadOnlyList<Document> batch, CancellationToken cancel)
    {
        var left = new ConcurrentBag<DocumentKey>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(batch, options, async (due, stop) =>
        {
            if (!await AdvanceAsync(due, stop))
            {
                left.Add(due.Key);
            }
        });
        return left;
    }

    private async Task<bool> AdvanceAsync(Document due, CancellationToken cancel)
    {
        var (kind, wakeAt) = (due.Key.Kind, due.WakeAt ?? Instant.MinValue);
        if (!_works.TryGetValue(kind, out var work))
        {
            if (_unknown.TryAdd(kind, true))
            {
                log.NobodyWorksOnDocuments(kind, wakeAt);
            }

            return false;
        }

        try
        {
            await work.AdvanceAsync(due.Key, cancel);
            Telemetry.Advanced(clock.GetCurrentInstant() - wakeAt);
            return true;
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancel.IsCancellationRequested))
        {
            // A client that gives up waiting throws the same as one that is cancelled; only the latter ends all of it.
            log.DocumentAdvanceFailed(e, kind, wakeAt);
            return false;
        }
    }
}
