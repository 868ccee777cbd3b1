using System.Collections.Concurrent;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>Advances cases whose wake-up has come: the same way through as any command, with a tick.</summary>
public sealed class DueCases(IDueIndex index, CommandHandler handler, IClock clock, ILogger<DueCases> log)
{
    private const int BatchSize = 512;
    private const int AtOnce = 64;

    /// <summary>With so many cases that cannot be advanced it is not the cases: the store is full, say. Whoever called tries again later.</summary>
    private const int MostStuck = 1_000;

    /// <summary>Advances what is due up to an instant (UTC), the earliest first, each case once, and tells how many it could.</summary>
    public async Task<int> AdvanceAsync(Instant until, CancellationToken cancel)
    {
        var advanced = 0;
        var stuck = new HashSet<CaseId>();
        while (stuck.Count < MostStuck)
        {
            var due = await index.ReadDueAsync(until, BatchSize + stuck.Count, cancel);
            var batch = due.Where(d => !stuck.Contains(d.Id)).Take(BatchSize).ToList();
            if (batch.Count == 0)
            {
                break;
            }

            var left = await AdvanceAsync(batch, cancel);
            stuck.UnionWith(left);
            advanced += batch.Count - left.Count;
        }

        return advanced;
    }

    /// <summary>Advances cases and returns those that could not be: they must not keep the others waiting.</summary>
    private async Task<IReadOnlyCollection<CaseId>> AdvanceAsync(IReadOnlyList<DueCase> batch, CancellationToken cancel)
    {
        var left = new ConcurrentBag<CaseId>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(batch, options, async (due, stop) =>
        {
            try
            {
                await handler.AdvanceAsync(due, stop);
                Telemetry.Advanced(clock.GetCurrentInstant() - due.WakeAt);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.AdvanceFailed(e, due.Id.Value);
                left.Add(due.Id);
            }
        });
        return left;
    }
}
