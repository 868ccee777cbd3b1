using FollowUp.Application.Ports;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Durable;

/// <summary>Goes on with cases that were changed outside their orchestrations: wakes these, and lets lists show the change at once.</summary>
internal sealed class ChangedCases(DurableWakeUps wakeUps, CaseLists lists)
{
    /// <summary>Wakes first: a deadline matters more than a list. It does not throw for what fails on the way.</summary>
    public Task GoOnAsync(DurableTaskClient client, IEnumerable<CaseChange> changes, CancellationToken cancel) =>
        Task.WhenAll(changes.GroupBy(change => change.Id).Select(async of =>
        {
            await wakeUps.WakeAsync(client, of.Key.Value, of.Any(change => change.WasAsleep), cancel);
            await lists.TryShowAsync(of.Key, cancel);
        }));
}
