using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The page, its files and the description of the API.</summary>
internal sealed class PageFunctions(HttpGate gate)
{
    // An empty template would leave the root to the host's own page: this one matches nothing else.
    [Function("page")]
    public static Task Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")] HttpRequest request) =>
        StaticPages.HandleAsync(request.HttpContext);

    [Function("pageFiles")]
    public static Task Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "app/{*file}")] HttpRequest request) =>
        StaticPages.HandleAsync(request.HttpContext);

    [Function("describeApi")]
    public Task Description([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        gate.ReadAsync("describeApi", request);
}
