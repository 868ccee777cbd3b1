using Microsoft.DurableTask;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>What a long sleep costs, which the worker divides into several timers.</summary>
internal static class Sleeper
{
    public static void Register(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc<int>(nameof(Sleeper), RunAsync);

    private static async Task RunAsync(TaskOrchestrationContext context, int timers)
    {
        for (var timer = 0; timer < timers; timer++)
        {
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }
}
