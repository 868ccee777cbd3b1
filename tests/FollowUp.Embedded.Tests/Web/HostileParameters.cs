using System.Globalization;
using System.Net;
using System.Text.Json;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Spoils every query parameter, path id and header, as the OpenAPI document lists them.</summary>
[Trait("Rule", "O6")]
public class HostileParameters(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _sam = server.As("sam");

    [Fact]
    public async Task A_spoilt_query_parameter_is_named()
    {
        foreach (var (path, parameter) in await ParametersAsync("query"))
        {
            var (name, schema) = (parameter.Text("name"), parameter.GetProperty("schema"));
            foreach (var value in HostileValues.Text)
            {
                await GetAsync($"{path}?{name}={Uri.EscapeDataString(value)}", name, mustRefuse: Forbids(schema, value));
            }

            await GetAsync($"{path}?{name}=1&{name}=2", name, mustRefuse: true);
            await GetAsync($"{path}?{name}x=1", name + "x", mustRefuse: true);
            await GetAsync($"{path}?{name}=%ff%fe", name, mustRefuse: false);
        }
    }

    [Theory]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%ff%fe")]
    [InlineData("'%20OR%201=1--")]
    [InlineData("%3Cscript%3E")]
    [InlineData("%E2%80%AE")]
    [InlineData("0000000000000000%20")]
    [InlineData("0000000000000000%0a")]
    [InlineData("００００００００００００００００")]
    [InlineData("-1")]
    [InlineData("null")]
    public async Task A_path_that_names_no_case_finds_none(string id)
    {
        foreach (var route in ApiRoutes.All.Where(route => route.NamesOne))
        {
            var path = route.Pattern.Replace("{id}", id, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
            request.Content = route.Method == "POST" ? new StringContent(route.Name == "chatWord" ? """{ "from": "customer" }""" : "{}", Api.Json) : null;

            await _sam.SendAsync(request).IsProblem(404, Unknown(route));
        }
    }

    [Fact]
    public async Task A_path_that_is_too_long_is_no_failure()
    {
        using var longest = await _sam.GetAsync("/api/cases/" + new string('x', 7000));
        using var longer = await _sam.GetAsync("/api/cases/" + new string('x', 9000));

        Assert.Equal(HttpStatusCode.NotFound, longest.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, longer.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Basic YW15OmFteQ==")]
    [InlineData("Authorization", "Bearer amy, Bearer sam")]
    [InlineData("Authorization", "Bearer ' OR 1=1")]
    public async Task A_spoilt_sign_in_is_nobody(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/cases");
        request.Headers.TryAddWithoutValidation(header, value);

        await server.As(null).SendAsync(request).IsProblem(401, "notSignedIn");
    }

    [Theory]
    [InlineData("Idempotency-Key")]
    [InlineData("Authorization")]
    [InlineData("X-Anything")]
    public async Task Huge_headers_are_refused(string header)
    {
        var before = server.Cases.Commits;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases");
        request.Content = new StringContent(Api.Flag, Api.Json);
        request.Headers.TryAddWithoutValidation(header, new string('h', 40_000));
        using var answer = await _sam.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        Assert.Equal(before, server.Cases.Commits);
    }

    private static string Unknown(ApiRoute route) => route.Pattern.Split('/')[2] switch
    {
        "cases" => "unknownCase",
        "chats" => "unknownChat",
        "outages" => "unknownOutage",
        "alerts" => "unknownAlert",
        "masters" => "unknownMaster",
        "books" => "unknownBook",
        "people" => "unknownPerson",
        var other => throw new InvalidOperationException($"What is said of {other} that are not there?"),
    };

    private async Task GetAsync(string path, string name, bool mustRefuse)
    {
        using var answer = await _sam.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        var right = answer.IsSuccessStatusCode ? !mustRefuse : (int)answer.StatusCode is >= 400 and < 500;
        Assert.True(right, $"{(int)answer.StatusCode}: {path} {text}");
        if (!answer.IsSuccessStatusCode)
        {
            Assert.True(JsonDocument.Parse(text).RootElement.GetProperty("errors").TryGetProperty(name, out _), $"{path} {text}");
        }
    }

    private async Task<List<(string Path, JsonElement Parameter)>> ParametersAsync(string place)
    {
        var document = await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);
        var master = await server.As("lee").MasterAsync();
        string ThereIs(string path) => path
            .Replace("/api/books/{id}", "/api/books/policies", StringComparison.Ordinal).Replace("/api/masters/{id}", master, StringComparison.Ordinal);
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               where path.Value.TryGetProperty("get", out _)
               let operation = path.Value.GetProperty("get")
               where operation.TryGetProperty("parameters", out _)
               from parameter in operation.GetProperty("parameters").EnumerateArray()
               where parameter.Text("in") == place
               select (ThereIs(path.Name), parameter),
        ];
    }

    private static bool Forbids(JsonElement schema, string value) =>
        schema.TryGetProperty("minimum", out var least)
            ? !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least.GetInt32() && number <= schema.GetProperty("maximum").GetInt32())
        : schema.TryGetProperty("enum", out var texts) ? !texts.EnumerateArray().Any(text => text.GetString() == value)
        : value.Length < schema.GetProperty("minLength").GetInt32() || value.Length > schema.GetProperty("maxLength").GetInt32();
}
