using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Functions.Http;

/// <summary>The page, its files, the description of the API, and the problem for whatever else is asked under <c>/api</c>.</summary>
internal sealed class PageFunctions(HttpGate gate)
{
    // An empty template would leave the root to the host's own page: this one matches nothing else.
    [Function("page")]
    public Task Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")] HttpRequest request) =>
        StaticPages.HandleAsync(request.HttpContext);

    [Function("pageStyle")]
    public Task Style([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "followup.css")] HttpRequest request) =>
        StaticPages.HandleAsync(request.HttpContext);

    [Function("pageScript")]
    public Task Script([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "followup.js")] HttpRequest request) =>
        StaticPages.HandleAsync(request.HttpContext);
}
