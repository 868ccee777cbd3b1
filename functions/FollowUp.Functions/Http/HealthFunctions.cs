using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The probes, for anybody; they tell no more than yes or no.</summary>
internal sealed class HealthFunctions(HttpGate gate)
{
    [Function("healthLive")]
    public Task Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        gate.ReadAsync("healthLive", request);

    [Function("healthReady")]
    public Task Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request) =>
        gate.ReadAsync("healthReady", request);
}
