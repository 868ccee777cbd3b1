using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

public sealed class CommandsOverHttp(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private const string Answer = """{ "text": "We returned the money", "resolution": "refund", "rootCause": "double", "proof": "call" }""";
    private readonly HttpClient _amy = server.As("amy");

    public void Dispose() => server.Now = ApiServer.Start;

    [Theory]
    [InlineData("assign", """{ "to": "ben", "reason": "On leave" }""", "caseAssigned")]
    [InlineData("note", """{ "text": "Line one\nline two" }""", "noteAdded")]
    [InlineData("acknowledge", """{ "nextActionAt": "2026-11-23T10:30:00+08:00" }""", "escalationAcknowledged")]
    [InlineData("escalate", """{ "reason": "Asks for a supervisor" }""", "stepFired")]
    [InlineData("ask", """{ "text": "Which card?" }""", "questionAsked")]
    [InlineData("pause", """{ "reason": "customerLater", "until": "2026-11-23T15:00:00+08:00" }""", "casePaused")]
    [InlineData("pause", """{ "reason": "thirdParty", "note": "The bank" }""", "thirdPartyPauseAsked")]
    [InlineData("snooze", """{ "until": "2026-11-23T10:30:00+08:00" }""", "caseSnoozed")]
    [InlineData("extend", """{ "until": "2026-11-23T12:30:00+08:00", "reason": "The bank is closed" }""", "extensionAsked")]
    [InlineData("reclassify", """{ "tier": "vip", "reason": "An old customer" }""", "caseReclassified")]
    [InlineData("answer", Answer, "customerTold")]
    [InlineData("cancel", """{ "reason": "Withdrawn" }""", "caseCancelled")]
    public async Task A_command_stands_on_the_timeline_by_name(string command, string? json, string fact)
    {
        var path = await _amy.FlaggedAsync();

        var answer = await _amy.PostAsync($"{path}/{command}", json).Is(HttpStatusCode.OK);

        Assert.Equal(path, "/api/cases/" + answer.Text("id"));
        Assert.False(answer.TryGetProperty("alreadySo", out _));
        var timeline = (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("timeline").EnumerateArray();
        var stands = timeline.Last(entry => entry.Text("type") == fact);
        Assert.Equal(("amy", "2026-11-23T02:00:00Z"), (stands.Text("by"), stands.Text("at")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task Accepting_takes_no_body_or_an_empty_one(string? json)
    {
        var lee = server.As("lee");
        var path = await lee.FlaggedAsync();

        Assert.Equal("lee", (await lee.PostAsync(path + "/accept", json).Is(HttpStatusCode.OK)).Text("owner"));
    }

    [Fact]
    [Trait("Rule", "Z5")]
    public async Task A_miss_is_excused_by_a_supervisor_only()
    {
        var path = await _amy.FlaggedAsync();
        await server.As("sam").PostAsync(path + "/excuse", """{ "reason": "Strike" }""").IsProblem(409, "nothingWasMissed");
        server.Now = ApiServer.Start + Duration.FromHours(3);
        await _amy.PostAsync(path + "/answer", Answer).Is(HttpStatusCode.OK);

        var problem = await _amy.PostAsync(path + "/excuse", """{ "reason": "Strike" }""").IsProblem(403, "notAllowed");
        await server.As("sam").PostAsync(path + "/excuse", """{ "reason": "Strike" }""").Is(HttpStatusCode.OK);

        Assert.Equal("A1", problem.Text("rule"));
        var cycle = (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("cycle");
        Assert.Equal(("Strike", "missed"), (cycle.Text("excuse"), cycle.GetProperty("outcome").Text("kind")));
    }

    [Fact]
    [Trait("Rule", "O6")]
    public async Task The_wrong_state_says_what_is_allowed()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/cancel", """{ "reason": "Withdrawn" }""").Is(HttpStatusCode.OK);
        var before = server.Cases.Commits;

        var problem = await _amy.PostAsync(path + "/accept", null).IsProblem(409, "caseHasEnded");

        Assert.Equal("note", Assert.Single(problem.GetProperty("allowed").EnumerateArray()).GetString());
        Assert.Equal(before, server.Cases.Commits);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task An_answer_in_quiet_hours_asks_when_to_send_it()
    {
        var path = await _amy.FlaggedAsync(Api.FlagWith(("kind", "inquiry")));
        server.Now = ApiServer.Start + Duration.FromHours(12);
        var answer = Answer.Replace("\"call\"", "\"message\"", StringComparison.Ordinal);

        var problem = await _amy.PostAsync(path + "/answer", answer).IsProblem(409, "quietHours", "send");
        answer = answer.Replace("}", ", \"send\": \"later\" }", StringComparison.Ordinal);
        var later = await _amy.PostAsync(path + "/answer", answer).Is(HttpStatusCode.OK);

        Assert.Equal(("M7", "false"), (problem.Text("rule"), problem.GetProperty("values").Text("tooLate")));
        Assert.Equal("answeredNotTold", later.Text("status"));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public async Task An_answer_that_goes_out_too_late_is_warned_of_in_a_sentence_and_by_its_code_and_values()
    {
        server.Now = ApiServer.Start + Duration.FromHours(10);
        var path = await _amy.FlaggedAsync();
        server.Now += Duration.FromMinutes(90);
        var later = Answer.Replace("\"call\" }", "\"message\", \"send\": \"later\" }", StringComparison.Ordinal);

        var given = await _amy.PostAsync(path + "/answer", later).Is(HttpStatusCode.OK);

        Assert.Contains("after the deadline", given.Text("warning"), StringComparison.Ordinal);
        Assert.Equal("answerTooLate", given.Text("warningCode"));
        Assert.Equal("""{"until":"2026-11-24T00:00:00Z","deadline":"2026-11-23T14:00:00Z"}""", given.GetProperty("warningValues").GetRawText());
        Assert.Equal("answerTooLate", (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).Text("warningCode"));
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("assign", """{ "to": "nobody" }""", 422, "unknownPerson", "to")]
    [InlineData("assign", """{ "to": "bob" }""", 403, "outsideOwnTeam", "to")]
    [InlineData("assign", "{}", 400, "invalidRequest", "to")]
    [InlineData("accept", """{ "x": 1 }""", 400, "invalidRequest", "x")]
    [InlineData("note", """{ "text": "\u0007" }""", 422, "invalidValue", "text")]
    [InlineData("acknowledge", """{ "nextActionAt": "2026-11-23T12:30:00+08:00" }""", 422, "nextActionTooLate", "nextActionAt")]
    [InlineData("acknowledge", """{ "nextActionAt": "2026-11-23T09:30:00+08:00" }""", 422, "nextActionInThePast", "nextActionAt")]
    [InlineData("answer", """{ "text": "已递交", "resolution": "r", "rootCause": "c" }""", 422, "unfitText", "text")]
    [InlineData("answer", """{ "text": "ok", "resolution": "r", "rootCause": "c", "proof": "fax" }""", 400, "invalidRequest", "proof")]
    [InlineData("pause", """{ "reason": "waitingForCustomer" }""", 400, "invalidRequest", "reason")]
    [InlineData("pause", """{ "reason": "customerLater" }""", 422, "untilIsNeeded", "until")]
    [InlineData("snooze", """{ "until": "2026-11-23T10:31:00+08:00" }""", 422, "snoozeTooLong", "until")]
    [InlineData("extend", """{ "until": "2026-11-23T13:01:00+08:00", "reason": "x" }""", 422, "extensionTooLong", "until")]
    [InlineData("decide-extension", "{}", 400, "invalidRequest", "grant")]
    [InlineData("cancel", """{ "reason": " " }""", 422, "invalidValue", "reason")]
    public async Task A_command_that_is_refused_names_the_field(string command, string json, int status, string code, string field)
    {
        var path = await _amy.FlaggedAsync();
        var before = server.Cases.Commits;

        await _amy.PostAsync($"{path}/{command}", json).IsProblem(status, code, field);

        Assert.Equal(before, server.Cases.Commits);
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("0000000000000000")]
    [InlineData("no-id")]
    [InlineData("ilouILOU00000000")]
    public async Task An_unknown_case_is_not_found(string id)
    {
        await _amy.GetAsync($"/api/cases/{id}").IsProblem(404, "unknownCase");
        await _amy.GetAsync($"/api/cases/{id}/explain").IsProblem(404, "unknownCase");
        await _amy.PostAsync($"/api/cases/{id}/note", """{ "text": "x" }""").IsProblem(404, "unknownCase");
    }

    [Fact]
    [Trait("Rule", "X1")]
    [Trait("Rule", "X3")]
    public async Task A_pause_takes_the_deadline_away_and_resuming_gives_what_was_left()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/pause", """{ "reason": "customerLater", "until": "2026-11-23T18:00:00+08:00" }""").Is(HttpStatusCode.OK);

        var page = await _amy.GetAsync(path).Is(HttpStatusCode.OK);
        Assert.False(page.TryGetProperty("deadlineAt", out _));
        Assert.Equal("customerAskedForLater", page.GetProperty("cycle").GetProperty("pause").Text("reason"));
        await _amy.PostAsync(path + "/extend", """{ "until": "2026-11-23T12:30:00+08:00", "reason": "x" }""").IsProblem(409, "caseIsPaused");

        server.Now = ApiServer.Start + Duration.FromHours(1);
        var resumed = await _amy.PostAsync(path + "/resume", "{}").Is(HttpStatusCode.OK);
        Assert.Equal("2026-11-23T05:00:00Z", resumed.Text("deadlineAt"));
    }

    [Fact]
    [Trait("Rule", "X5")]
    public async Task An_extension_is_decided_by_the_lead_and_not_by_the_owner()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/extend", """{ "until": "2026-11-23T12:30:00+08:00", "reason": "x" }""").Is(HttpStatusCode.OK);

        await _amy.PostAsync(path + "/decide-extension", """{ "grant": true }""").IsProblem(403, "notAllowed");
        var granted = await server.As("lee").PostAsync(path + "/decide-extension", """{ "grant": true, "told": "call" }""").Is(HttpStatusCode.OK);

        Assert.Equal("2026-11-23T04:30:00Z", granted.Text("promisedAt"));
        Assert.True((await ListedAsync(path)).GetProperty("extended").GetBoolean());
        Assert.True((await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("extended").GetBoolean());
    }

    [Fact]
    [Trait("Rule", "X5")]
    public async Task A_list_tells_of_the_new_time_until_the_customer_was_told()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/extend", """{ "until": "2026-11-23T12:30:00+08:00", "reason": "x" }""").Is(HttpStatusCode.OK);
        await server.As("lee").PostAsync(path + "/decide-extension", """{ "grant": true, "told": "message" }""").Is(HttpStatusCode.OK);

        var listed = await ListedAsync(path);
        Assert.Equal(("2026-11-23T04:30:00Z", false), (listed.Text("newTimeOffered"), listed.GetProperty("extended").GetBoolean()));
    }

    [Theory]
    [Trait("Rule", "M7")]
    [InlineData(10, null)]
    [InlineData(22, "2026-11-24T00:00:00Z")]
    public async Task The_page_tells_until_when_messages_wait(int hour, string? until)
    {
        var path = await _amy.FlaggedAsync();
        server.Now = ApiServer.Start + Duration.FromHours(hour - 10);

        var page = await _amy.GetAsync(path).Is(HttpStatusCode.OK);
        Assert.Equal(until, page.TryGetProperty("quietUntil", out var quiet) ? quiet.GetString() : null);
    }

    [Fact]
    [Trait("Rule", "P8")]
    public async Task An_explanation_lists_the_segments_with_their_rules()
    {
        var explained = await _amy.GetAsync(await _amy.FlaggedAsync() + "/explain").Is(HttpStatusCode.OK);

        Assert.Equal("2026-11-23T04:00:00Z", explained.GetProperty("deadline").Text("at"));
        Assert.NotEmpty(explained.GetProperty("deadline").GetProperty("segments").EnumerateArray());
        Assert.Equal("2026-11-23T03:00:00Z", explained.GetProperty("steps")[0].Text("at"));
    }

    private async Task<JsonElement> ListedAsync(string path) =>
        (await _amy.GetAsync("/api/cases?queue=mine&size=200").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Single(item => path.EndsWith(item.Text("id"), StringComparison.Ordinal));
}
