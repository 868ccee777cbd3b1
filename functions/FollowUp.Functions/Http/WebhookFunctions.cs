using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>What providers tell. Nobody signs in: Twilio's forms carry a signature, Event Grid's posts the function's own key, which the host checks.</summary>
internal sealed class WebhookFunctions(HttpGate gate)
{
    [Function("twilioStatus")]
    public Task Status(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/twilio/status")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("twilioStatus", request, client);

    [Function("twilioInbound")]
    public Task Inbound(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/twilio/inbound")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync("twilioInbound", request, client);

    [Function(OwnRoutes.EmailReports)]
    public Task Email(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/webhooks/email")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => gate.CommandAsync(OwnRoutes.EmailReports, request, client);
}
