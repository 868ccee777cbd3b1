using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Durable;

/// <summary>
/// Goes on with cases that were changed outside their orchestrations: wakes these, and lets lists show the change at once. Notices of the centre, which
/// have no orchestration, it sends.
/// </summary>
internal sealed class ChangedCases(DurableWakeUps wakeUps, NoticeSending notices, CaseLists lists)
{
    private const int AtOnce = 16;

    /// <summary>Wakes first: a deadline matters more than a list. It does not throw for what fails on the way.</summary>
    public Task GoOnAsync(DurableTaskClient client, IEnumerable<TouchedCase> touched, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        return Parallel.ForEachAsync(touched.GroupBy(one => one.Id), options, async (of, stop) =>
        {
            await notices.SendAsync(of.SelectMany(one => one.ToSend).Distinct(), stop);
            if (of.Any(one => one is { Wakes: true, IsNotice: false }))
            {
                await wakeUps.WakeAsync(client, of.Key.Value, of.Any(one => one.WasAsleep), stop);
            }

            await lists.TryShowAsync(of.Key, stop);
        });
    }
}
