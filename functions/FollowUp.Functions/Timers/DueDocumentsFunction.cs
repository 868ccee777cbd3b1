using FollowUp.Application.Documents;
using FollowUp.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace FollowUp.Functions.Timers;

/// <summary>
/// Looks every ten seconds for what is due beside the cases, and does it. What that changes of cases is passed on to their orchestrations.
/// </summary>
internal sealed class DueDocumentsFunction(DueDocuments documents, DurableWakeUps wakeUps, ChangedCases changed, IClock clock)
{
    [Function("dueDocuments")]
    public Task RunAsync([TimerTrigger("*/10 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        wakeUps.ListenAsync(
            () => documents.AdvanceAsync(clock.GetCurrentInstant(), cancel),
            touched => changed.GoOnAsync(client, touched, cancel));
}
