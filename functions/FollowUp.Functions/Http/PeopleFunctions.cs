using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The people of the roster and their shifts: one function each, named after its route in the shared table.</summary>
internal sealed class PeopleFunctions(HttpGate gate)
{
    [Function("listPeople")]
    public Task ListPeople([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people")] HttpRequest request) =>
        gate.ReadAsync("listPeople", request);

    [Function("showHandOver")]
    public Task ShowHandOver([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people/{id}/hand-over")] HttpRequest request) =>
        gate.ReadAsync("showHandOver", request);

    [Function("takeAbsence")]
    public Task TakeAbsence([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/{id}/absences")] HttpRequest request) =>
        gate.ReadAsync("takeAbsence", request);

    [Function("dropAbsence")]
    public Task DropAbsence([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/{id}/absences/drop")] HttpRequest request) =>
        gate.ReadAsync("dropAbsence", request);
}
