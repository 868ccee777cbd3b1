using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>The commands to a case: one function each, named after its route in the shared table.</summary>
internal sealed class CommandFunctions(HttpGate gate)
{
    [Function("acceptCase")]
    public Task Accept(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/accept")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("acceptCase", request, client);

    [Function("assignCase")]
    public Task Assign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/assign")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("assignCase", request, client);

    [Function("noteCase")]
    public Task Note(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/note")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("noteCase", request, client);

    [Function("acknowledgeCase")]
    public Task Acknowledge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/acknowledge")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("acknowledgeCase", request, client);

    [Function("escalateCase")]
    public Task Escalate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/escalate")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("escalateCase", request, client);

    [Function("answerCase")]
    public Task Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/answer")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("answerCase", request, client);

    [Function("slotCase")]
    public Task Slot(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/slot")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("slotCase", request, client);

    [Function("attemptCase")]
    public Task Attempt(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/attempt")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("attemptCase", request, client);

    [Function("carryOverCase")]
    public Task CarryOver(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/carry-over")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("carryOverCase", request, client);

    [Function("cancelCase")]
    public Task Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/cancel")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("cancelCase", request, client);

    [Function("excuseCase")]
    public Task Excuse(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/excuse")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("excuseCase", request, client);

    [Function("confirmCase")]
    public Task Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/confirm")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("confirmCase", request, client);

    [Function("reopenCase")]
    public Task Reopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/reopen")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("reopenCase", request, client);

    [Function("rateCase")]
    public Task Rate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/rate")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("rateCase", request, client);

    [Function("mergeCase")]
    public Task Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/merge")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("mergeCase", request, client);
}
