using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web;

public sealed class AtTheDoor(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly HttpClient _amy = server.As("amy");

    public void Dispose()
    {
        server.Cases.AlwaysConflicts = false;
        server.Cases.Fails = null;
        server.NotReady.Clear();
    }

    [Fact]
    [Trait("Rule", "A2")]
    public async Task Nobody_gets_in_without_a_name()
    {
        foreach (var route in ApiRoutes.All.Where(route => !route.Anonymous))
        {
            var path = route.Pattern.Replace("{id}", "0000000000000000", StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "mallory");
            using var answer = await server.As(null).SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }

        await server.As(null).GetAsync("/api/cases").IsProblem(401, "notSignedIn");
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("GET", "/api/nothing", 404, "unknownRoute")]
    [InlineData("GET", "/api", 404, "unknownRoute")]
    [InlineData("POST", "/api/cases/0000000000000000/explode", 404, "unknownRoute")]
    [InlineData("PUT", "/api/cases", 405, "methodNotAllowed")]
    [InlineData("DELETE", "/api/cases/0000000000000000", 405, "methodNotAllowed")]
    [InlineData("GET", "/api/plan", 405, "methodNotAllowed")]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        await _amy.SendAsync(request).IsProblem(status, code);
    }

    [Fact]
    public async Task A_wrong_method_says_which_is_right()
    {
        using var answer = await _amy.DeleteAsync("/api/cases");

        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_too_large(bool chunked)
    {
        var before = server.Cases.Commits;
        var json = Api.FlagWith(("summary", new string('x', RequestBody.MostBytes)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases") { Content = Json(json) };
        request.Headers.TransferEncodingChunked = chunked;

        await _amy.SendAsync(request).IsProblem(413, "bodyTooLarge");

        Assert.Equal(before, server.Cases.Commits);
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_media_type_is_refused(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Api.Flag));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        await _amy.PostAsync(new Uri("/api/cases", UriKind.Relative), content).IsProblem(415, "unsupportedMediaType");
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("", "empty")]
    [InlineData("{", "line 1")]
    [InlineData("{\n  'kind': 1 }", "line 2, byte 3")]
    [InlineData("{} {}", "line 1")]
    [InlineData("NaN", "line 1")]
    public async Task Malformed_json_says_where(string json, string where)
    {
        var problem = await _amy.PostAsync(new Uri("/api/cases", UriKind.Relative), Json(json)).IsProblem(400, "malformedJson");

        Assert.Contains(where, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_case_asks_to_try_again()
    {
        var path = await _amy.FlaggedAsync();
        server.Cases.AlwaysConflicts = true;

        using var answer = await _amy.PostAsync(path + "/note", """{ "text": "x" }""", key: null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task What_no_caller_can_cause_says_nothing_about_its_cause()
    {
        server.Cases.Fails = new InvalidOperationException("secret");

        var problem = await _amy.GetAsync("/api/cases/0000000000000000").IsProblem(500, "unexpected");

        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_probes_are_for_anybody()
    {
        var anybody = server.As(null);

        Assert.Equal("live", (await anybody.GetAsync("/health/live").Is(HttpStatusCode.OK)).Text("status"));
        Assert.Equal("ready", (await anybody.GetAsync("/health/ready").Is(HttpStatusCode.OK)).Text("status"));
        server.NotReady.Add("the store");
        await anybody.GetAsync("/health/ready").IsProblem(503, "notReady");
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
