using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.Http;

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

    [Fact]
    [Trait("Rule", "A2")]
    public async Task Whoever_shows_another_name_is_not_answered_as_whoever_signed_in_since()
    {
        var before = server.Stored;
        using var board = server.As("lee");
        board.DefaultRequestHeaders.Add("FollowUp-Person", "amy");

        await board.GetAsync("/api/cases").IsProblem(401, "notSignedIn");
        await board.PostAsync("/api/cases", Api.FlagWith()).IsProblem(401, "notSignedIn");
        Assert.Equal(before, server.Stored);

        board.DefaultRequestHeaders.Remove("FollowUp-Person");
        board.DefaultRequestHeaders.Add("FollowUp-Person", "l%65e");
        await board.GetAsync("/api/cases").Is(HttpStatusCode.OK);
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
    [Trait("Rule", "O6")]
    public async Task A_refusal_gives_its_values_as_data()
    {
        var path = await _amy.FlaggedAsync();
        var problem = await _amy.PostAsync(path + "/snooze", """{ "until": "2027-11-23T02:00:00Z" }""").IsProblem(422, "snoozeTooLong");
        var latest = problem.GetProperty("values").Text("latest");
        var json = await _amy.PostAsync(new Uri("/api/cases", UriKind.Relative), Json("{\n  'kind': 1 }")).IsProblem(400, "malformedJson");

        Assert.EndsWith("Z", latest, StringComparison.Ordinal);
        Assert.Contains(latest, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(("2", "3"), (json.GetProperty("values").Text("line"), json.GetProperty("values").Text("byte")));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task A_mistake_in_a_form_has_a_code_and_its_values()
    {
        var wrong = Api.FlagWith(("customer.phone", "12"), ("summary", new string('x', 2001)));

        var problem = await _amy.PostAsync("/api/cases", wrong).IsProblem(422, "invalidValue");

        var mistakes = problem.GetProperty("mistakes").EnumerateArray().Select(mistake => (mistake.Text("field"), mistake.Text("code"))).Order();
        Assert.Equal([("customer.phone", "phone"), ("summary", "tooLong")], mistakes);
        Assert.Equal("2000", problem.GetProperty("mistakes").EnumerateArray().Single(mistake => mistake.Text("code") == "tooLong").GetProperty("values").Text("most"));
        Assert.Equal(2, problem.GetProperty("errors").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("https://here.example", "here.example", false)]
    [InlineData("https://here.example", "there.example", true)]
    [InlineData("https://here.example", "", true)]
    [InlineData("null", "here.example", true)]
    [InlineData("https://here.example", "a b", true)]
    public void A_page_of_another_site_is_told_by_its_origin_whatever_the_host_is_called(string origin, string host, bool elsewhere)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Host) = ("POST", new HostString(host));
        request.Headers.Origin = origin;

        Assert.Equal(elsewhere, CrossSite.Is(request));
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
