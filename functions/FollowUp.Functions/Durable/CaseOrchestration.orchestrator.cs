using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace FollowUp.Functions.Durable;

/// <summary>
/// Keeps one case going: do what is due, send what waits, sleep until the next wake-up or until somebody changes the case. The instance id is
/// the case id. No rule stands here: the stored case is the truth, and every round begins by reading it.
/// </summary>
/// <remarks>
/// Replayed code: what it awaits, and in which order, may not change under the same orchestration version (host.json, <c>defaultVersion</c>).
/// </remarks>
internal static class CaseOrchestration
{
    /// <summary>The event that says: look at the case again. It carries nothing, and may be lost or doubled without harm.</summary>
    public const string Changed = "changed";

    // A generation keeps its history until it ends: few rounds keep each replay short.
    private const int Rounds = 20;

    // What sends may lead to further messages. What cannot be sent at all is tried again later, not at once and for ever.
    private const int SendsAtOnce = 3;

    private static readonly TaskOptions Persistent = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 8, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(2)));

    /// <summary>Lives one generation.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="rungAt">The instant (UTC) to which the timer was set that ended the generation before; null if none did.</param>
    [Function(nameof(CaseOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, DateTime? rungAt)
    {
        // One waiter that is never cancelled: a cancelled one swallows the event that comes while an activity runs. It is not carried over,
        // for the next generation reads the case before it sleeps.
        var changed = context.WaitForExternalEvent<string?>(Changed);
        for (var round = 0; round < Rounds; round++)
        {
            var next = await context.CallActivityAsync<CaseRound>(nameof(CaseActivities.Advance), new DueWork(context.InstanceId, rungAt), Persistent);
            for (var sends = 0; next.Send.Count > 0 && sends < SendsAtOnce; sends++)
            {
                next = await context.CallActivityAsync<CaseRound>(nameof(CaseActivities.Send), new DueWork(context.InstanceId, rungAt, next.Send), Persistent);
            }

            var isLeft = next.Send.Count > 0 || (next.Behind && !await ShownAsync(context));
            var wakeAt = isLeft ? Sooner(next.WakeAt, context.CurrentUtcDateTime.AddMinutes(1)) : next.WakeAt;
            if (!changed.IsCompleted && wakeAt is null)
            {
                return;
            }

            rungAt = await SleepAsync(context, changed, wakeAt);
            changed = changed.IsCompleted ? context.WaitForExternalEvent<string?>(Changed) : changed;
        }

        context.ContinueAsNew(rungAt);
    }

    /// <summary>Lets lists show the case; false if they cannot now. Lists must not hold up a deadline, nor end the watch over it.</summary>
    private static async Task<bool> ShownAsync(TaskOrchestrationContext context)
    {
        try
        {
            await context.CallActivityAsync(nameof(CaseActivities.Project), context.InstanceId);
            return true;
        }
        catch (TaskFailedException)
        {
            return false;
        }
    }

    private static DateTime Sooner(DateTime? one, DateTime other) => one < other ? one.Value : other;

    /// <summary>Ends at the wake-up or with the event; tells the time of the timer if it was that which ended.</summary>
    private static async Task<DateTime?> SleepAsync(TaskOrchestrationContext context, Task changed, DateTime? until)
    {
        if (changed.IsCompleted || until is not { } wakeAt)
        {
            return null;
        }

        // An open timer would keep the instance alive after its end.
        using var stop = new CancellationTokenSource();
        var timer = context.CreateTimer(wakeAt, stop.Token);
        var first = await Task.WhenAny(timer, changed);
        stop.Cancel();
        return first == timer ? wakeAt : null;
    }
}
