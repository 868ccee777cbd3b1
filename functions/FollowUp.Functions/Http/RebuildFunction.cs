using FollowUp.Functions.Durable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>Starts a rebuild of all lists, if the shared rules let the caller.</summary>
internal sealed class RebuildFunction(HttpGate gate)
{
    [Function(OwnRoutes.RebuildLists)]
    public async Task Rebuild(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/lists/rebuild")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        await gate.ReadAsync(OwnRoutes.RebuildLists, request);
        if (request.HttpContext.Response.StatusCode == StatusCodes.Status202Accepted)
        {
            await DurableWakeUps.StartAsync(client, nameof(RebuildOrchestration), RebuildOrchestration.InstanceId, CancellationToken.None);
        }
    }
}
