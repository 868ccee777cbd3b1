using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The people of the roster and their shifts: one function each, named after its route in the shared table.</summary>
internal sealed class PeopleFunctions(HttpGate gate)
{
    [Function("showHandOver")]
    public Task ShowHandOver([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people/{id}/hand-over")] HttpRequest request) =>
        gate.ReadAsync("showHandOver", request);
}
