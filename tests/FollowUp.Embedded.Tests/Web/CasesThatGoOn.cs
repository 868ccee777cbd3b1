using System.Net;
using FollowUp.Core.Cases;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>What comes after the answer, over HTTP; work on other cases is done when the case is looked at next.</summary>
public sealed class CasesThatGoOn(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private const string Solved = """{ "text": "We returned the money", "resolution": "refund", "rootCause": "double", "proof": "call" }""";
    private readonly HttpClient _amy = server.As("amy");

    public void Dispose() => server.Now = ApiServer.Start;

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task What_is_not_solved_gets_a_new_promise_and_keeps_its_old_outcome()
    {
        var path = await SolvedAsync();

        var answer = await _amy.PostAsync(path + "/reopen", """{ "reason": "Charged again" }""").Is(HttpStatusCode.OK);
        var page = await _amy.GetAsync(path).Is(HttpStatusCode.OK);

        Assert.Equal(("open", "2026-11-23T03:00:00Z"), (answer.Text("status"), answer.Text("deadlineAt")));
        Assert.Equal(2, page.GetProperty("cycle").GetProperty("number").GetInt32());
        var earlier = Assert.Single(page.GetProperty("earlier").EnumerateArray());
        Assert.Equal(("keptAnswered", "refund"), (earlier.GetProperty("outcome").Text("kind"), earlier.Text("resolution")));
    }

    [Fact]
    [Trait("Rule", "Z2")]
    public async Task What_is_solved_is_confirmed()
    {
        var answer = await _amy.PostAsync(await SolvedAsync() + "/confirm", null).Is(HttpStatusCode.OK);

        Assert.Equal("confirmed", answer.Text("status"));
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public async Task A_bad_rating_leaves_work_that_the_next_look_at_the_case_does()
    {
        var path = await SolvedAsync();
        await _amy.PostAsync(path + "/rate", """{ "score": 1 }""").Is(HttpStatusCode.OK);
        var before = await _amy.GetAsync(path).Is(HttpStatusCode.OK);
        var other = before.GetProperty("links")[0].Text("case");
        await _amy.GetAsync("/api/cases/" + other).IsProblem(404, "unknownCase");
        Assert.Equal("2026-11-23T02:00:00Z", before.Text("nextWakeUpAt"));

        await server.AdvanceAsync(path);
        await server.AdvanceAsync(path);

        var recovery = await server.As("lee").GetAsync("/api/cases/" + other).Is(HttpStatusCode.OK);
        Assert.Equal(("lee", "2026-11-23T04:00:00Z"), (recovery.Text("owner"), recovery.Text("deadlineAt")));
        var after = await _amy.GetAsync(path).Is(HttpStatusCode.OK);
        Assert.Equal(recovery.Text("number"), after.GetProperty("links")[0].Text("number"));
        Assert.Single(after.GetProperty("timeline").EnumerateArray(), fact => fact.Text("type") == "followOnDone");
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public async Task Of_two_merged_cases_one_goes_on()
    {
        var (one, two) = (await _amy.FlaggedAsync(Api.FlagWith(("complexity", "complex"))), await _amy.FlaggedAsync());

        var answer = await _amy.PostAsync(one + "/merge", $$"""{ "other": "{{two[^CaseId.Length..]}}" }""").Is(HttpStatusCode.OK);
        await server.AdvanceAsync(one);

        Assert.Equal("2026-11-23T04:00:00Z", answer.Text("deadlineAt"));
        Assert.Equal("merged", (await _amy.GetAsync(two).Is(HttpStatusCode.OK)).Text("status"));
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("rate", """{ "score": 6 }""", 422, "invalidValue", "score")]
    [InlineData("rate", """{ "score": 1.5 }""", 422, "invalidValue", "score")]
    [InlineData("rate", "{}", 400, "invalidRequest", "score")]
    [InlineData("merge", """{ "other": "nothing" }""", 400, "invalidRequest", "other")]
    [InlineData("reopen", """{ "reason": 5 }""", 400, "invalidRequest", "reason")]
    [InlineData("confirm", """{ "x": 5 }""", 400, "invalidRequest", "x")]
    public async Task A_command_that_is_refused_names_the_field(string command, string json, int status, string code, string field)
    {
        var path = await SolvedAsync();
        var before = server.Cases.Commits;

        await _amy.PostAsync($"{path}/{command}", json).IsProblem(status, code, field);

        Assert.Equal(before, server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task A_case_that_is_not_there_is_not_merged()
    {
        var path = await _amy.FlaggedAsync();

        await _amy.PostAsync(path + "/merge", """{ "other": "0000000000000000" }""").IsProblem(422, "unknownOther", "other");
        await _amy.PostAsync(path + "/reopen", "{}").IsProblem(409, "caseStillRuns");
    }

    private async Task<string> SolvedAsync()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/answer", Solved).Is(HttpStatusCode.OK);
        return path;
    }
}
