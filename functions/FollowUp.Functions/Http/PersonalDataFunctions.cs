using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>What the centre does with what it knows of its customers (A4): one function each, named after its route in the shared table.</summary>
internal sealed class PersonalDataFunctions(HttpGate gate)
{
    [Function("eraseCustomer")]
    public Task Erase([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/customers/erase")] HttpRequest request) =>
        gate.ReadAsync("eraseCustomer", request);
}
