using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Http;

/// <summary>The page behind a customer's link. Nobody signs in, and the platform's sign-in leaves it alone: the link itself is checked.</summary>
internal sealed class CustomerFunctions(HttpGate gate)
{
    [Function("showCustomerPage")]
    public Task Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "c/{link}")] HttpRequest request) =>
        gate.ReadAsync("showCustomerPage", request);

    [Function("actOnCustomerPage")]
    public Task Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "c/{link}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        gate.CommandAsync("actOnCustomerPage", request, client);
}
