using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>
/// Flagging, planning and reading cases. The platform signs people in, so no function takes a key of its own; each is named after its route in the
/// shared table.
/// </summary>
internal sealed class CaseFunctions(HttpGate gate)
{
    [Function("flagCase")]
    public Task Flag(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        gate.CommandAsync("flagCase", request, client);

    [Function("planCase")]
    public Task Plan([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/plan")] HttpRequest request) =>
        gate.ReadAsync("planCase", request);

    [Function("listCases")]
    public Task List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases")] HttpRequest request) =>
        gate.ReadAsync("listCases", request);

    [Function("showCase")]
    public Task Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}")] HttpRequest request) =>
        gate.ReadAsync("showCase", request);

    [Function("explainCase")]
    public Task Explain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/explain")] HttpRequest request) =>
        gate.ReadAsync("explainCase", request);

    [Function("listCodes")]
    public Task Codes([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/codes")] HttpRequest request) =>
        gate.ReadAsync("listCodes", request);

    [Function("dropCode")]
    public Task DropCode([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/codes/drop")] HttpRequest request) =>
        gate.ReadAsync("dropCode", request);

    [Function("listMessages")]
    public Task Outbox([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/outbox")] HttpRequest request) =>
        gate.ReadAsync("listMessages", request);

    [Function("previewMessage")]
    public Task Preview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/preview")] HttpRequest request) =>
        gate.ReadAsync("previewMessage", request);
}
