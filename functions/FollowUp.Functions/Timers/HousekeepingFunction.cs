using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Functions.Timers;

/// <summary>Removes what nobody asks for any more: the histories of finished orchestrations and answers kept for their keys (O2).</summary>
internal sealed class HousekeepingFunction(ICaseStore store, IClock clock, ILogger<HousekeepingFunction> log)
{
    /// <summary>Counted from the beginning of an instance: longer than nearly every case lives.</summary>
    private static readonly Duration HistoriesKeptFor = Duration.FromDays(30);

    // A failed one is evidence: it stays until somebody removes it.
    private static readonly OrchestrationRuntimeStatus[] Finished = [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated];

    [Function("housekeeping")]
    public async Task RunAsync([TimerTrigger("0 23 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var answers = await store.ForgetAnswersAsync(now - Idempotency.KeptFor, cancel);

        // The extension in the host fails if a filter leaves out when instances may have begun.
        var old = new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, (now - HistoriesKeptFor).ToDateTimeOffset(), Finished);
        var histories = await client.PurgeAllInstancesAsync(old, cancel);
        log.Tidied(histories.PurgedInstanceCount, answers);
    }
}
