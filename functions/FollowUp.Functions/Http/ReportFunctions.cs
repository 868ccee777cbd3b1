using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The reports, and the launches that are watched: one function each, named after its route in the shared table.</summary>
internal sealed class ReportFunctions(HttpGate gate)
{
    [Function("reportPromises")]
    public Task Promises([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/promises")] HttpRequest request) =>
        gate.ReadAsync("reportPromises", request);

    [Function("reportRootCauses")]
    public Task RootCauses([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/root-causes")] HttpRequest request) =>
        gate.ReadAsync("reportRootCauses", request);

    [Function("reportScores")]
    public Task Scores([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/scores")] HttpRequest request) =>
        gate.ReadAsync("reportScores", request);

    [Function("watchLaunch")]
    public Task Watch([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/launches")] HttpRequest request) =>
        gate.ReadAsync("watchLaunch", request);

    [Function("listLaunches")]
    public Task Launches([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/launches")] HttpRequest request) =>
        gate.ReadAsync("listLaunches", request);
}
