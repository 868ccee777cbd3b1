using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>Outages and their ends (C6): one function each, named after its route in the shared table. Release is the documents' timer's work.</summary>
internal sealed class OutageFunctions(HttpGate gate)
{
    [Function("declareOutage")]
    public Task Declare([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/outages")] HttpRequest request) =>
        gate.ReadAsync("declareOutage", request);

    [Function("listOutages")]
    public Task List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/outages")] HttpRequest request) =>
        gate.ReadAsync("listOutages", request);

    [Function("showOutage")]
    public Task Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/outages/{id}")] HttpRequest request) =>
        gate.ReadAsync("showOutage", request);

    [Function("endOutage")]
    public Task End([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/outages/{id}/end")] HttpRequest request) =>
        gate.ReadAsync("endOutage", request);
}
