using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using Microsoft.DurableTask;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>What FollowUp is measured against: the textbook's monitor, which looks at its case again and again.</summary>
internal static class PollingMonitor
{
    private const string Look = nameof(Look);

    public static void Register(DurableTaskRegistry tasks, ICaseStore store)
    {
        tasks.AddActivityFunc<string>(Look, (_, id) => store.LoadAsync(new CaseId(id), CancellationToken.None));
        tasks.AddOrchestratorFunc<int>(nameof(PollingMonitor), RunAsync);
    }

    private static async Task RunAsync(TaskOrchestrationContext context, int polls)
    {
        for (var poll = 0; poll < polls; poll++)
        {
            await context.CallActivityAsync(Look, context.InstanceId);
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }
}
