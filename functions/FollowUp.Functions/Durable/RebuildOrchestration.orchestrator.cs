using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace FollowUp.Functions.Durable;

/// <summary>Makes all lists and hints anew from the stored cases, a page at a time. One runs at once.</summary>
/// <remarks>Replayed code: see <see cref="CaseOrchestration"/>.</remarks>
internal static class RebuildOrchestration
{
    /// <summary>The one instance.</summary>
    public const string InstanceId = "rebuild";

    private const int Pages = 50;

    private static readonly TaskOptions Persistent = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(10), backoffCoefficient: 2));

    /// <summary>Lives one generation.</summary>
    /// <remarks>Its input is where the generation before stopped; null begins anew.</remarks>
    [Function(nameof(RebuildOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var at = context.GetInput<string?>();
        for (var page = 0; page < Pages; page++)
        {
            at = await context.CallActivityAsync<string?>(nameof(RebuildActivity.RebuildPage), at, Persistent);
            if (at is null)
            {
                return;
            }
        }

        context.ContinueAsNew(at);
    }
}
