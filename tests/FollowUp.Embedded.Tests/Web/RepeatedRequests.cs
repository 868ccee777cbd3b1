using System.Net;
using FollowUp.Web.Routing;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "O2")]
public class RepeatedRequests(ApiServer server) : IClassFixture<ApiServer>
{
    /// <summary>These store nothing: asked again, they answer by what is so then.</summary>
    private static readonly string[] Questions = ["planCase", "previewMessage", "rehearsePolicies"];

    /// <summary>Bodies that have to fit what is there.</summary>
    private static readonly Dictionary<string, Func<ApiServer, Task<string>>> Bodies = new()
    {
        ["eraseCustomer"] = _ => Task.FromResult("""{ "address": "+12025550199" }"""),
        ["pauseCase"] = _ => Task.FromResult("""{ "reason": "thirdParty", "note": "the bank" }"""),
        ["extendCase"] = _ => Task.FromResult("""{ "until": "2026-11-23T04:30:00Z", "reason": "the part comes tomorrow" }"""),
        ["watchLaunch"] = _ => Task.FromResult("""{ "project": "App 5", "date": "2026-11-25" }"""),
        ["linkToMaster"] = server => OfCaseAsync(server, "case"),
        ["mergeCase"] = server => OfCaseAsync(server, "other"),
    };

    private readonly HttpClient _amy = server.As("amy");

    public static TheoryData<string> Posts => [.. ApiRoutes.All.Where(route => route.TakesKey && !Questions.Contains(route.Name)).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_post_of_whatever_kind_is_answered_as_before_and_another_under_its_key_is_refused(string name)
    {
        var target = await HostileTarget.OfAsync(server, name);
        var body = Bodies.TryGetValue(name, out var write) ? await write(server) : target.Body.Right;
        var (path, key, other) = (await target.PathAsync(), $"again {name}", (body ?? "{}") + " ");
        using var first = await target.Client.PostAsync(path, body, key);
        var stored = server.Stored;
        if (first.StatusCode == HttpStatusCode.Conflict)
        {
            // What was refused may be sent again, and differently: a key belongs to what was done.
            await target.Client.PostAsync(path, other, key).IsProblem(409, target.Problem!);
            return;
        }

        using var second = await target.Client.PostAsync(path, body, key);
        await target.Client.PostAsync(path, other, key).IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");

        Assert.True(first.IsSuccessStatusCode);
        Assert.Equal(
            (first.StatusCode, await first.Content.ReadAsStringAsync(), first.Headers.Location),
            (second.StatusCode, await second.Content.ReadAsStringAsync(), second.Headers.Location));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(stored, server.Stored);
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_case()
    {
        var flag = Api.FlagWith();
        var before = server.Cases.Commits;

        using var first = await _amy.PostAsync("/api/cases", flag, "one");
        using var second = await _amy.PostAsync("/api/cases", flag, "one");

        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(before + 1, server.Cases.Commits);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var flag = Api.FlagWith();
        await _amy.PostAsync("/api/cases", flag, "two").Is(HttpStatusCode.Created);
        var before = server.Cases.Commits;

        var other = flag.Replace("Charged twice", "Other", StringComparison.Ordinal);
        await _amy.PostAsync("/api/cases", other, "two").IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");

        Assert.Equal(before, server.Cases.Commits);
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_key()
    {
        var flag = Api.FlagWith();
        var mine = await _amy.PostAsync("/api/cases", flag, "three").Is(HttpStatusCode.Created);
        var theirs = await server.As("ben").PostAsync("/api/cases", Api.FlagWith(), "three").Is(HttpStatusCode.Created);

        Assert.NotEqual(mine.Text("id"), theirs.Text("id"));
    }

    [Fact]
    public async Task Many_at_once_make_one_case()
    {
        var flag = Api.FlagWith();
        var before = server.Cases.Commits;

        var ids = await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
            (await _amy.PostAsync("/api/cases", flag, "four").Is(HttpStatusCode.Created)).Text("id")));

        Assert.Single(ids.Distinct());
        Assert.Equal(before + 1, server.Cases.Commits);
    }

    [Fact]
    public async Task A_command_is_carried_out_once()
    {
        var path = await _amy.FlaggedAsync();
        using var first = await _amy.PostAsync(path + "/note", """{ "text": "Called the bank" }""", "five");
        await _amy.PostAsync(path + "/note", """{ "text": "They call back" }""").Is(HttpStatusCode.OK);
        using var second = await _amy.PostAsync(path + "/note", """{ "text": "Called the bank" }""", "five");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        var timeline = (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("timeline").EnumerateArray();
        Assert.Equal(2, timeline.Count(fact => fact.Text("type") == "noteAdded"));
    }

    [Fact]
    public async Task The_same_command_without_a_key_is_already_so()
    {
        var flag = Api.FlagWith();
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/escalate", """{ "reason": "Angry" }""").Is(HttpStatusCode.OK);
        var before = server.Cases.Commits;

        var again = await _amy.PostAsync(path + "/escalate", """{ "reason": "Angry" }""").Is(HttpStatusCode.OK);

        Assert.True(again.GetProperty("alreadySo").GetBoolean());
        Assert.Equal(before, server.Cases.Commits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("tab\tinside")]
    [InlineData(null)]
    public async Task A_key_that_is_none_is_refused(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases") { Content = new StringContent(Api.Flag, Api.Json) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? new string('k', 201));
        using var client = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 })
        {
            BaseAddress = _amy.BaseAddress,
            DefaultRequestHeaders = { Authorization = _amy.DefaultRequestHeaders.Authorization },
        };

        await client.SendAsync(request).IsProblem(400, "invalidRequest", "Idempotency-Key");
    }

    private static async Task<string> OfCaseAsync(ApiServer server, string member) =>
        $$"""{ "{{member}}": "{{(await server.As("amy").FlaggedAsync()).Split('/')[^1]}}" }""";
}
