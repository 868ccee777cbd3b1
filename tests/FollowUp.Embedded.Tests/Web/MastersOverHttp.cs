using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Master cases over HTTP, with the work behind them.</summary>
[Trait("Rule", "S5")]
public sealed class MastersOverHttp : IAsyncLifetime
{
    private const string Answer = """{ "text": "The cable is repaired.", "resolution": "repaired", "rootCause": "cable", "proof": "message" }""";

    private readonly ApiServer _server = new();
    private HttpClient _amy = null!;
    private HttpClient _lee = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        (_amy, _lee) = (_server.As("amy"), _server.As("lee"));
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Link_the_cases_of_an_alert_and_answer_them_all_so_many_in_a_minute()
    {
        var cases = await _server.ComplainAsync(45, "fibre");
        await _amy.FlaggedAsync(Api.FlagWith(("kind", "inquiry"), ("category", "fibre"), ("customer.phone", "13800138779")));
        var master = await OpenForAlertAsync();

        foreach (var linked in new[] { 20, 40, 45 })
        {
            await PassAsync(minutes: 1);
            await _server.AdvanceDocumentsAsync();
            Assert.Equal(linked, (await ShowAsync(master)).GetProperty("linked").GetInt32());
        }

        Assert.All(await Task.WhenAll(cases.Select(PageAsync)), page => Assert.False(page.TryGetProperty("deadlineAt", out _)));
        Assert.Equal(45, Sent("S5.1"));

        await _lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);
        foreach (var answered in new[] { 20, 40, 45 })
        {
            await PassAsync(minutes: 1);
            await _server.AdvanceDocumentsAsync();
            Assert.Equal(answered, (await ShowAsync(master)).GetProperty("answered").GetInt32());
        }

        Assert.Equal(45, Sent("M4.1"));
        Assert.Equal("answering", (await ShowAsync(master)).Text("state"));
    }

    [Fact]
    public async Task Are_listed_as_open_until_all_that_waited_have_been_answered()
    {
        var (ends, runs) = (await _lee.MasterAsync(), await _lee.MasterAsync());
        await LinkAsync(ends, await _amy.FlaggedAsync());
        await PassAsync(minutes: 2);
        Assert.Equal(2, (await ListAsync("?open=true")).Count);

        await _lee.PostAsync(CaseOf(ends) + "/answer", Answer).Is(HttpStatusCode.OK);
        await PassAsync(minutes: 2);
        Assert.Contains(ends, await ListAsync("?open=true"));

        await PassAsync(minutes: 12);
        Assert.Equal([runs], await ListAsync("?open=true"));
        Assert.Equal(2, (await ListAsync("")).Count);
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task List_those_that_wait_for_them_to_whoever_may_see_them()
    {
        var (waits, answered) = (await _amy.FlaggedAsync(), await _amy.FlaggedAsync(Api.FlagWith(("customer.phone", "13800138777"))));
        var master = await _lee.MasterAsync();
        Assert.Empty(await WaitingAsync(_lee, master));
        await LinkAsync(master, waits);
        await LinkAsync(master, answered);
        await PassAsync(minutes: 2);
        await _amy.PostAsync(answered + "/answer", """{ "text": "Done.", "resolution": "x", "rootCause": "y", "proof": "call" }""").Is(HttpStatusCode.OK);

        var one = Assert.Single(await WaitingAsync(_lee, master));
        Assert.Equal((waits.Split('/')[^1], "master"), (one.Text("id"), one.Text("paused")));
        Assert.DoesNotContain("13800138000", one.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync(_server.As("bob"), master));
        await _lee.GetAsync("/api/masters/" + waits.Split('/')[^1] + "/cases").IsProblem(404, "unknownMaster");
    }

    [Fact]
    public async Task Let_the_others_run_again_with_a_quarter_of_their_target_when_they_miss_and_with_the_apology_for_it()
    {
        var linked = await _amy.FlaggedAsync();
        var master = await _lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);
        Assert.Equal("master", (await PageAsync(linked)).GetProperty("cycle").GetProperty("pause").Text("reason"));

        _server.Now += Duration.FromHours(24);
        await _server.AdvanceAsync(CaseOf(master));
        await PassAsync(minutes: 1);

        await _server.AdvanceAsync(linked);

        Assert.Equal("lettingGo", (await ShowAsync(master)).Text("state"));
        Assert.Equal(
            _server.Now + Duration.FromMinutes(30),
            NodaTime.Text.InstantPattern.ExtendedIso.Parse((await PageAsync(linked)).Text("promisedAt")).Value);
        Assert.Equal(1, Sent("M3"));
    }

    [Fact]
    public async Task Link_nobody_while_the_time_that_they_promise_has_passed()
    {
        var linked = await _amy.FlaggedAsync();
        var master = await _lee.MasterAsync();
        await _lee.PostAsync(CaseOf(master) + "/pause", """{ "reason": "thirdParty", "note": "the network" }""").Is(HttpStatusCode.OK);
        _server.Now += Duration.FromHours(25);

        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);

        Assert.Equal(("open", 0), ((await ShowAsync(master)).Text("state"), (await ShowAsync(master)).GetProperty("linked").GetInt32()));
        Assert.Equal(0, Sent("S5.1"));
    }

    [Fact]
    public async Task Let_the_others_run_again_when_they_are_cancelled()
    {
        var linked = await _amy.FlaggedAsync();
        var master = await _lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);

        await _lee.PostAsync(CaseOf(master) + "/cancel", """{ "reason": "many causes after all" }""").Is(HttpStatusCode.OK);
        await PassAsync(minutes: 1);

        Assert.Equal(1, (await ShowAsync(master)).GetProperty("letGo").GetInt32());
        Assert.True((await PageAsync(linked)).TryGetProperty("deadlineAt", out _));
        await _lee.PostAsync(master + "/cases", CaseBody(linked)).IsProblem(409, "masterHasEnded");
    }

    [Fact]
    public async Task Skip_what_was_answered_meanwhile_and_whoever_was_taken_out()
    {
        var (answered, taken) = (await _amy.FlaggedAsync(), await _amy.FlaggedAsync(Api.FlagWith(("customer.phone", "13800138777"))));
        var master = await _lee.MasterAsync();
        await LinkAsync(master, answered);
        await LinkAsync(master, taken);
        await PassAsync(minutes: 2);
        await _amy.PostAsync(answered + "/answer", """{ "text": "Done.", "resolution": "x", "rootCause": "y", "proof": "call" }""").Is(HttpStatusCode.OK);
        await _lee.PostAsync(taken + "/resume", """{ "reason": "another cause" }""").Is(HttpStatusCode.OK);

        await _lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);
        await PassAsync(minutes: 2);

        Assert.Equal(0, (await ShowAsync(master)).GetProperty("answered").GetInt32());
        Assert.Equal("open", (await PageAsync(taken)).Text("status"));
    }

    [Fact]
    public async Task Wait_with_the_answer_until_the_customers_quiet_hours_end()
    {
        var linked = await _amy.FlaggedAsync();
        var master = await _lee.MasterAsync();
        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);
        _server.Now += Duration.FromHours(12);
        await _lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);

        await PassAsync(minutes: 2);
        Assert.Equal(0, Sent("M4.1"));

        _server.Now += Duration.FromHours(10);
        await PassAsync(minutes: 1);
        Assert.Equal(1, Sent("M4.1"));
    }

    [Fact]
    public async Task Are_opened_once_for_a_key_and_once_for_an_alert_by_leads_and_above()
    {
        const string body = """{ "category": "fibre", "summary": "A cable was cut" }""";
        await _amy.PostAsync("/api/masters", body).IsProblem(403, "leadsOnly");
        var first = await _lee.PostAsync("/api/masters", body, key: "cut").Is(HttpStatusCode.Created);
        var again = await _lee.PostAsync("/api/masters", body, key: "cut").Is(HttpStatusCode.Created);
        await _lee.PostAsync("/api/masters", """{ "category": "water", "summary": "A pipe" }""", key: "cut")
            .IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");
        Assert.Equal(first.Text("id"), again.Text("id"));

        var alert = await _server.AlertAsync();
        var one = await _lee.PostAsync(alert + "/master", """{ "summary": "A cable was cut" }""").Is(HttpStatusCode.Created);
        var two = await _server.As("sam").PostAsync(alert + "/master", """{ "summary": "The same" }""").Is(HttpStatusCode.Created);
        Assert.Equal((one.Text("id"), one.Text("id")), (two.Text("id"), (await _lee.GetAsync(alert).Is(HttpStatusCode.OK)).Text("master")));
    }

    [Fact]
    public async Task Take_cases_that_the_caller_can_see_and_that_have_a_clock()
    {
        var master = await _lee.MasterAsync();
        var blue = await _server.As("bob").FlaggedAsync();
        var suggestion = await _amy.FlaggedAsync(Api.FlagWith(("kind", "suggestion"), ("customer.phone", "13800138778")));

        await _lee.PostAsync(master + "/cases", CaseBody(blue)).IsProblem(422, "noSuchCase", "case");
        await _lee.PostAsync(master + "/cases", CaseBody(suggestion)).IsProblem(409, "noClock");
        await _lee.PostAsync(master + "/cases", CaseBody(CaseOf(master))).IsProblem(409, "masterJoinsNone");
    }

    [Fact]
    public async Task Are_no_complaint_more()
    {
        await _server.ComplainAsync(2, "delivery", "parcel lost");
        await _lee.PostAsync("/api/masters", """{ "category": "delivery", "symptom": "parcel lost", "summary": "A van was stolen" }""").Is(HttpStatusCode.Created);
        await PassAsync(minutes: 1);

        Assert.Empty((await _lee.GetAsync("/api/alerts").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray());
    }

    private async Task<string> OpenForAlertAsync()
    {
        var alerts = (await _lee.GetAsync("/api/alerts?open=true").Is(HttpStatusCode.OK)).GetProperty("items");
        var answer = await _lee.PostAsync($"/api/alerts/{alerts[0].Text("id")}/master", """{ "summary": "A cable was cut" }""").Is(HttpStatusCode.Created);
        return "/api/masters/" + answer.Text("id");
    }

    private async Task<List<string>> ListAsync(string query) =>
        [.. (await _lee.GetAsync("/api/masters" + query).Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(one => "/api/masters/" + one.Text("id"))];

    private static async Task<List<JsonElement>> WaitingAsync(HttpClient by, string master) =>
        [.. (await by.GetAsync(master + "/cases").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    private async Task LinkAsync(string master, string path) =>
        await _lee.PostAsync(master + "/cases", CaseBody(path)).Is(HttpStatusCode.Accepted);

    /// <summary>A worker that comes second finds the minute taken.</summary>
    private async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            _server.Now += Duration.FromMinutes(1);
            await _server.AdvanceDocumentsAsync();
        }
    }

    private int Sent(string step) => _server.Cases.Written.Count(message => message.Step == step && message.Recipient == "customer");

    private Task<JsonElement> PageAsync(string path) => _lee.GetAsync(path).Is(HttpStatusCode.OK);

    private Task<JsonElement> ShowAsync(string master) => _lee.GetAsync(master).Is(HttpStatusCode.OK);

    private static string CaseOf(string master) => "/api/cases/" + master.Split('/')[^1];

    private static string CaseBody(string path) => $$"""{ "case": "{{path.Split('/')[^1]}}" }""";
}
