using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The books in force (A1, A2): one function each, named after its route in the shared table.</summary>
internal sealed class BookFunctions(HttpGate gate)
{
    [Function("listBooks")]
    public Task List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/books")] HttpRequest request) =>
        gate.ReadAsync("listBooks", request);

    [Function("showBook")]
    public Task Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/books/{id}")] HttpRequest request) =>
        gate.ReadAsync("showBook", request);

    [Function("replaceBook")]
    public Task Replace([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/books/{id}")] HttpRequest request) =>
        gate.ReadAsync("replaceBook", request);

    [Function("listBookVersions")]
    public Task Versions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/books/{id}/versions")] HttpRequest request) =>
        gate.ReadAsync("listBookVersions", request);

    [Function("rehearsePolicies")]
    public Task Rehearse([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/policies/rehearse")] HttpRequest request) =>
        gate.ReadAsync("rehearsePolicies", request);
}
