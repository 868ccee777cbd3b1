using System.Net;
using System.Text.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>One route, whom it takes a request from, and what it is about.</summary>
internal sealed class HostileTarget
{
    /// <summary>
    /// Makes what a path names, by the beginning of the pattern. A route about something else needs a line here: without one, what is
    /// there cannot be told from what is not, and the first answer would always be that there is nothing.
    /// </summary>
    private static readonly Dictionary<string, Func<ApiServer, Task<string>>> Makers = new()
    {
        ["/api/cases/{id}"] = server => server.As("amy").FlaggedAsync(),
        ["/api/chats/{id}"] = server => server.As("amy").ChatAsync(),
        ["/api/outages/{id}"] = server => server.As("lee").OutageAsync(),
        ["/api/alerts/{id}"] = server => server.AlertAsync(),
        ["/api/masters/{id}"] = server => server.As("lee").MasterAsync(),
        ["/api/books/{id}"] = _ => Task.FromResult("/api/books/policies"),
        ["/api/people/{id}"] = _ => Task.FromResult("/api/people/amy"),
        [CustomerLinks.Path + "{link}"] = LinkAsync,
    };

    private readonly ApiServer _server;
    private readonly Func<ApiServer, Task<string>>? _make;
    private readonly string _begin;

    private HostileTarget(ApiServer server, ApiRoute route, DescribedBody body)
    {
        (_server, Route, Body) = (server, route, body);
        _begin = Makers.Keys.FirstOrDefault(begin => route.Pattern.StartsWith(begin, StringComparison.Ordinal)) ?? "";
        _make = Makers.GetValueOrDefault(_begin);
        Client = server.As(null);
    }

    public ApiRoute Route { get; }

    public DescribedBody Body { get; }

    /// <summary>Signed in as the lowest of those who may do it; as nobody where nobody has to.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>The code of the problem that even the right body meets in the state in which things are; null if it is taken.</summary>
    public string? Problem { get; private set; }

    /// <summary>True if the path names something and nobody knows how to make it.</summary>
    public bool IsUnknown => _make is null && Route.Pattern.Contains('{', StringComparison.Ordinal);

    public static async Task<HostileTarget> OfAsync(ApiServer server, string name)
    {
        var route = ApiRoutes.All.Single(r => r.Name == name);
        var document = await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);
        var target = new HostileTarget(server, route, new DescribedBody(document, SchemaOf(document, route)));
        foreach (var person in route.Anonymous ? [null] : (string?[])["amy", "lee", "sam", "max"])
        {
            target.Client = server.As(person);
            using var answer = await target.Client.PostAsync(await target.PathAsync(), target.Body.Right);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                target.Problem = answer.IsSuccessStatusCode ? null : await CodeAsync(answer);
                break;
            }
        }

        return target;
    }

    /// <summary>A path to something fresh.</summary>
    public async Task<string> PathAsync()
    {
        var path = _make is null ? Route.Pattern : await _make(_server) + Route.Pattern[_begin.Length..];
        return string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "0000000000000000" : part));
    }

    /// <summary>A customer's link to a fresh case.</summary>
    public static async Task<string> LinkAsync(ApiServer server)
    {
        var id = new CaseId((await server.As("amy").FlaggedAsync()).Split('/')[^1]);
        return CustomerLinks.Path + ApiServer.Links.TokenOf(id, server.Now + Duration.FromDays(1));
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, text);
        return JsonDocument.Parse(text).RootElement.Text("code");
    }

    private static JsonElement SchemaOf(JsonElement document, ApiRoute route)
    {
        var operation = document.GetProperty("paths").GetProperty(route.Pattern).GetProperty(route.Method.ToLowerInvariant());
        return operation.TryGetProperty("requestBody", out var body)
            ? Described.Resolve(document, body.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
            : JsonDocument.Parse("""{ "properties": {} }""").RootElement;
    }
}
