using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>The commands that stop, start and move the clock of a case: one function each, named after its route in the shared table.</summary>
internal sealed class ClockFunctions(HttpGate gate)
{
    [Function("askCase")]
    public Task Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ask")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("askCase", request, client);

    [Function("pauseCase")]
    public Task Pause(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/pause")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("pauseCase", request, client);

    [Function("resumeCase")]
    public Task Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/resume")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("resumeCase", request, client);

    [Function("snoozeCase")]
    public Task Snooze(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/snooze")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("snoozeCase", request, client);

    [Function("extendCase")]
    public Task Extend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/extend")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("extendCase", request, client);

    [Function("decideExtension")]
    public Task DecideExtension(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/decide-extension")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("decideExtension", request, client);

    [Function("reclassifyCase")]
    public Task Reclassify(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/reclassify")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("reclassifyCase", request, client);
}
