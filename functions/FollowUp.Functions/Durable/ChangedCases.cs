using FollowUp.Application.Ports;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Durable;

/// <summary>Goes on with cases that were changed outside their orchestrations: wakes these, and lets lists show the change at once.</summary>
internal sealed class ChangedCases(DurableWakeUps wakeUps, CaseLists lists)
{
    private const int AtOnce = 16;

    /// <summary>Wakes first: a deadline matters more than a list. It does not throw for what fails on the way.</summary>
    public Task GoOnAsync(DurableTaskClient client, IEnumerable<CaseChange> changes, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        return Parallel.ForEachAsync(changes.GroupBy(change => change.Id), options, async (of, stop) =>
        {
            await wakeUps.WakeAsync(client, of.Key.Value, of.Any(change => change.WasAsleep), stop);
            await lists.TryShowAsync(of.Key, stop);
        });
    }
}
