using System.Collections.Concurrent;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Commands;

/// <summary>Advances cases whose wake-up has come: the same way through as any command, with a tick.</summary>
public sealed class DueCases(IDueIndex index, CommandHandler handler, IClock clock, ILogger<DueCases> log)
{
    private const int BatchSize = 512;
    private const int AtOnce = 64;
    private static readonly CaseCommand.Tick Tick = new() { By = Actor.System };

    /// <summary>Advances what is due up to an instant (UTC), the earliest first, and tells how many it could.</summary>
    public async Task<int> AdvanceAsync(Instant until, CancellationToken cancel)
    {
        var advanced = 0;
        var failed = new HashSet<CaseId>();
        while (true)
        {
            var due = await index.ReadDueAsync(until, BatchSize + failed.Count, cancel);
            var batch = due.Where(d => !failed.Contains(d.Id)).Take(BatchSize).ToList();
            if (batch.Count == 0)
            {
                return advanced;
            }

            var failures = await AdvanceAsync(batch, cancel);
            failed.UnionWith(failures);
            advanced += batch.Count - failures.Count;
        }
    }

    /// <summary>Advances one case.</summary>
    public Task<CommandResult> AdvanceAsync(CaseId id, CancellationToken cancel) => handler.HandleAsync(id, Tick, null, cancel);

    /// <summary>Advances cases and returns those that could not be: they must not keep the others waiting.</summary>
    private async Task<IReadOnlyCollection<CaseId>> AdvanceAsync(IReadOnlyList<DueCase> batch, CancellationToken cancel)
    {
        var failed = new ConcurrentBag<CaseId>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(batch, options, async (due, stop) =>
        {
            try
            {
                await AdvanceAsync(due.Id, stop);
                Telemetry.Advanced(clock.GetCurrentInstant() - due.WakeAt);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.AdvanceFailed(e, due.Id.Value);
                failed.Add(due.Id);
            }
        });
        return failed;
    }
}
