using System.Net;
using System.Text;
using System.Text.Json;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>
/// Spoils every member of every body, one at a time. What to spoil and what must be refused is read from the OpenAPI document: a value
/// that the document forbids and the API takes fails the test, and so does any answer that is not a problem naming the member.
/// </summary>
[Trait("Rule", "O6")]
public class HostileInput(ApiServer server) : IClassFixture<ApiServer>
{
    private readonly HttpClient _amy = server.As("amy");

    public static TheoryData<string> Routes => [.. ApiRoutes.All.Where(route => route.Body is not null).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_spoilt_member_is_named_and_nothing_is_stored(string name)
    {
        var route = ApiRoutes.All.Single(r => r.Name == name);
        var (client, body) = (server.As(name == "excuseCase" ? "sam" : "amy"), await BodyOfAsync(route));

        foreach (var member in body.Members)
        {
            await SendAsync(client, route, body.Without(member.Path), member.Path, mustRefuse: member.Required);
            await SendAsync(client, route, body.Twice(member.Path), member.Path, mustRefuse: true);
            await SendAsync(client, route, body.With(member.Path + "x", "1"), member.Path + "x", mustRefuse: true);
            foreach (var value in HostileValues.Json)
            {
                var mustRefuse = HostileValues.Forbids(member.Schema, value, member.Required);
                await SendAsync(client, route, body.With(member.Path, value), member.Path, mustRefuse);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_body_that_is_none_is_a_problem_and_nothing_is_stored(string name)
    {
        var route = ApiRoutes.All.Single(r => r.Name == name);
        var right = (await BodyOfAsync(route)).Right;
        byte[][] bodies =
        [
            .. ((string[])["", " ", "null", "1", "\"x\"", "[]", "{}", "{", "}", "{}//", "{\"x\":1e}", right + "x", "\uFEFF" + right])
                .Select(Encoding.UTF8.GetBytes),
            Encoding.UTF8.GetBytes(new string('[', 5000)),
            Encoding.UTF8.GetBytes("{\"a\":" + new string('{', 200)),
            Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 7000).Select(i => $"\"m{i}\":1")) + "}"),
            Encoding.UTF8.GetBytes($"{{\"{new string('n', 60_000)}\":1}}"),
            Encoding.UTF8.GetBytes("{\"\\ud800\":1}"),
            Encoding.UTF8.GetBytes(new string(' ', 66_000)),
            Encoding.Unicode.GetBytes(right),
            [.. Encoding.UTF8.GetBytes(right[..^1]), 0xC3, 0x28, (byte)'}'],
            [0xFF, 0xFE, 0x00],
        ];

        foreach (var bytes in bodies)
        {
            var before = server.Stored;
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            var path = route.Pattern.Replace("{id}", "0000000000000000", StringComparison.Ordinal);
            using var answer = await _amy.PostAsync(new Uri(path, UriKind.Relative), content);

            await AssertProblemAsync(answer, $"{name} {Encoding.UTF8.GetString(bytes[..Math.Min(40, bytes.Length)])}");
            Assert.Equal(before, server.Stored);
        }
    }

    private async Task SendAsync(HttpClient client, ApiRoute route, string json, string path, bool mustRefuse)
    {
        var about = $"{route.Name} {path}: {(json.Length > 300 ? json[..300] : json)}";
        var flagged = route.NamesCase || route.NamesLink ? await _amy.FlaggedAsync() : "";
        var target = route.Pattern.Replace("/api/cases/{id}", flagged, StringComparison.Ordinal);
        if (route.NamesLink)
        {
            target = CustomerLinks.Path + ApiServer.Links.TokenOf(new CaseId(flagged.Split('/')[^1]), server.Now + Duration.FromDays(1));
        }
        else if (route.NamesOne && !route.NamesCase)
        {
            target = route.Pattern.Replace("/api/chats/{id}", await _amy.ChatAsync(), StringComparison.Ordinal);
        }

        var before = server.Stored;
        using var answer = await client.PostAsync(target, json);
        if (answer.IsSuccessStatusCode)
        {
            Assert.False(mustRefuse, "taken, though the document forbids it: " + about);
            return;
        }

        var problem = await AssertProblemAsync(answer, about);
        var names = problem.TryGetProperty("errors", out var errors)
            && errors.EnumerateObject().Any(e => e.Name == path || e.Name.StartsWith(path + ".", StringComparison.Ordinal));
        Assert.True(names || problem.Text("code") is "nothingWasMissed" or "notNow" or "caseStillRuns" or "nothingToRate", $"not named: {about} {problem}");
        Assert.True(before == server.Stored, "stored: " + about);
    }

    private static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage answer, string about)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{(int)answer.StatusCode}: {about} {text}");
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", about);
        Assert.True(text.Length < 20_000, $"{text.Length} characters: {about}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<DescribedBody> BodyOfAsync(ApiRoute route)
    {
        var document = await server.As(null).GetAsync("/openapi.json").Is(HttpStatusCode.OK);
        var operation = document.GetProperty("paths").GetProperty(route.Pattern).GetProperty("post");
        var schema = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return new DescribedBody(document, Described.Resolve(document, schema));
    }
}
