using System.Collections.Frozen;
using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Web.Answers;
using FollowUp.Web.CustomerPages;
using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FollowUp.Web.Routing;

/// <summary>
/// Carries every request the same way in every host: who is calling, the handler, the answer. Whatever goes wrong
/// becomes a problem document; only what a caller cannot cause becomes a 500.
/// </summary>
public sealed class ApiDispatcher
{
    private readonly FrozenDictionary<string, (ApiRoute Route, ApiHandler Handler)> _routes;
    private readonly ApiTable _table;
    private readonly ExplainedProblems _explained;
    private readonly ISignIn _signIn;
    private readonly ILogger<ApiDispatcher> _log;

    /// <summary>Asks for every handler once.</summary>
    public ApiDispatcher(IServiceProvider services, ApiTable table, ISignIn signIn, ILogger<ApiDispatcher> log)
    {
        _routes = table.Routes.ToFrozenDictionary(route => route.Name, route => (route, route.Handler(services)));
        _explained = services.GetRequiredService<ExplainedProblems>();
        (_table, _signIn, _log) = (table, signIn, log);
    }

    /// <summary>Answers a request that came by a route; the path's <c>id</c> stands in its route values.</summary>
    /// <param name="name">The name of the route.</param>
    /// <param name="http">The request.</param>
    public async Task HandleAsync(string name, HttpContext http)
    {
        var (route, handler) = _routes[name];
        try
        {
            var answer = await AnswerAsync(route, handler, http);
            await (route.HasPages ? _explained.For(http.Request, answer) : answer).WriteAsync(http.Response, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; what was committed by then stands.
        }
    }

    /// <summary>Answers a request that no route takes.</summary>
    public Task HandleUnknownAsync(HttpContext http)
    {
        var problem = _table.NoRoute(http.Request);
        var isCustomers = http.Request.Path.StartsWithSegments(CustomerLinks.Path.TrimEnd('/'), StringComparison.Ordinal);
        return (isCustomers ? _explained.For(http.Request, problem) : problem).WriteAsync(http.Response, http.RequestAborted);
    }

    /// <summary>Who looks again every few seconds gets nothing while nothing has changed.</summary>
    private static ApiAnswer Tagged(ApiAnswer answer, HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && answer.Status == StatusCodes.Status200OK ? answer.WithTag().For(request) : answer;

    private async Task<ApiAnswer> AnswerAsync(ApiRoute route, ApiHandler handler, HttpContext http)
    {
        try
        {
            var caller = route.Anonymous ? null : await _signIn.FindAsync(http, http.RequestAborted);
            return route.Anonymous ? await handler(new ApiCall(http, route, null))
                : caller is null || !ExpectedPerson.Is(http.Request, caller) ? Problems.NotSignedIn(_signIn.Scheme)
                : CrossSite.Is(http.Request) ? Problems.CrossSite()
                : Tagged(await handler(new ApiCall(http, route, caller)), http.Request);
        }
        catch (CaseBusyException)
        {
            return Problems.Busy();
        }
        catch (UnknownPageException)
        {
            return Problems.Unreadable([(Paging.After.Name, "is not the 'next' of a page of this list")]);
        }
        catch (DocumentBusyException)
        {
            return Problems.BusyBesideTheCase();
        }
        catch (BadHttpRequestException e)
        {
            var tooLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            return tooLarge ? Problems.BodyTooLarge(route.MostBytes) : Problems.MalformedRequest();
        }
        catch (Exception e) when (!(e is OperationCanceledException && http.RequestAborted.IsCancellationRequested))
        {
            _log.RequestFailed(e, route.Method, route.Pattern);
            return Problems.Unexpected();
        }
    }
}
