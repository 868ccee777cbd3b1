using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Master cases over HTTP, with the work behind them.</summary>
[Trait("Rule", "S5")]
public sealed class MastersOverHttp : ACentreWithMasters
{
    [Fact]
    public async Task Link_the_cases_of_an_alert_and_answer_them_all_so_many_in_a_minute()
    {
        var cases = await Server.ComplainAsync(45, "fibre");
        await Amy.FlaggedAsync(Api.FlagWith(("kind", "inquiry"), ("category", "fibre"), ("customer.phone", "13800138779")));
        var master = await OpenForAlertAsync();

        foreach (var linked in new[] { 20, 40, 45 })
        {
            await PassAsync(minutes: 1);
            await Server.AdvanceDocumentsAsync();
            Assert.Equal(linked, (await ShowAsync(master)).GetProperty("linked").GetInt32());
        }

        Assert.All(await Task.WhenAll(cases.Select(PageAsync)), page => Assert.False(page.TryGetProperty("deadlineAt", out _)));
        Assert.Equal(45, Sent("S5.1"));

        await Lee.PostAsync(CaseOf(master) + "/answer", Answer).Is(HttpStatusCode.OK);
        foreach (var answered in new[] { 20, 40, 45 })
        {
            await PassAsync(minutes: 1);
            await Server.AdvanceDocumentsAsync();
            Assert.Equal(answered, (await ShowAsync(master)).GetProperty("answered").GetInt32());
        }

        Assert.Equal(45, Sent("M4.1"));
        Assert.Equal("answering", (await ShowAsync(master)).Text("state"));
    }

    [Fact]
    public async Task Are_listed_as_open_until_all_that_waited_have_been_answered()
    {
        var (ends, runs) = (await Lee.MasterAsync(), await Lee.MasterAsync());
        await LinkAsync(ends, await Amy.FlaggedAsync());
        await PassAsync(minutes: 2);
        Assert.Equal(2, (await ListAsync("?open=true")).Count);

        await Lee.PostAsync(CaseOf(ends) + "/answer", Answer).Is(HttpStatusCode.OK);
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
        var (waits, answered) = (await Amy.FlaggedAsync(), await Amy.FlaggedAsync(Api.FlagWith(("customer.phone", "13800138777"))));
        var master = await Lee.MasterAsync();
        Assert.Empty(await WaitingAsync(Lee, master));
        await LinkAsync(master, waits);
        await LinkAsync(master, answered);
        await PassAsync(minutes: 2);
        await Amy.PostAsync(answered + "/answer", """{ "text": "Done.", "resolution": "x", "rootCause": "y", "proof": "call" }""").Is(HttpStatusCode.OK);

        var one = Assert.Single(await WaitingAsync(Lee, master));
        Assert.Equal((waits.Split('/')[^1], "master"), (one.Text("id"), one.Text("paused")));
        Assert.DoesNotContain("13800138000", one.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync(Server.As("bob"), master));
        await Lee.GetAsync("/api/masters/" + waits.Split('/')[^1] + "/cases").IsProblem(404, "unknownMaster");
    }

    [Fact]
    public async Task Link_nobody_while_the_time_that_they_promise_has_passed()
    {
        var linked = await Amy.FlaggedAsync();
        var master = await Lee.MasterAsync();
        await Lee.PostAsync(CaseOf(master) + "/pause", """{ "reason": "thirdParty", "note": "the network" }""").Is(HttpStatusCode.OK);
        Server.Now += Duration.FromHours(25);

        await LinkAsync(master, linked);
        await PassAsync(minutes: 2);

        Assert.Equal(("open", 0), ((await ShowAsync(master)).Text("state"), (await ShowAsync(master)).GetProperty("linked").GetInt32()));
        Assert.Equal(0, Sent("S5.1"));
    }

    [Fact]
    public async Task Are_opened_once_for_a_key_and_once_for_an_alert_by_leads_and_above()
    {
        const string body = """{ "category": "fibre", "summary": "A cable was cut" }""";
        await Amy.PostAsync("/api/masters", body).IsProblem(403, "leadsOnly");
        var first = await Lee.PostAsync("/api/masters", body, key: "cut").Is(HttpStatusCode.Created);
        var again = await Lee.PostAsync("/api/masters", body, key: "cut").Is(HttpStatusCode.Created);
        await Lee.PostAsync("/api/masters", """{ "category": "water", "summary": "A pipe" }""", key: "cut")
            .IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");
        Assert.Equal(first.Text("id"), again.Text("id"));

        var alert = await Server.AlertAsync();
        var one = await Lee.PostAsync(alert + "/master", """{ "summary": "A cable was cut" }""").Is(HttpStatusCode.Created);
        var two = await Sam.PostAsync(alert + "/master", """{ "summary": "The same" }""").Is(HttpStatusCode.Created);
        Assert.Equal((one.Text("id"), one.Text("id")), (two.Text("id"), (await Lee.GetAsync(alert).Is(HttpStatusCode.OK)).Text("master")));
    }

    [Fact]
    public async Task Take_cases_that_the_caller_can_see_and_that_have_a_clock()
    {
        var master = await Lee.MasterAsync();
        var blue = await Server.As("bob").FlaggedAsync();
        var suggestion = await Amy.FlaggedAsync(Api.FlagWith(("kind", "suggestion"), ("customer.phone", "13800138778")));

        await Lee.PostAsync(master + "/cases", CaseBody(blue)).IsProblem(422, "noSuchCase", "case");
        await Lee.PostAsync(master + "/cases", CaseBody(suggestion)).IsProblem(409, "noClock");
        await Lee.PostAsync(master + "/cases", CaseBody(CaseOf(master))).IsProblem(409, "masterJoinsNone");
    }

    [Fact]
    public async Task Are_no_complaint_more()
    {
        await Server.ComplainAsync(2, "delivery", "parcel lost");
        await Lee.PostAsync("/api/masters", """{ "category": "delivery", "symptom": "parcel lost", "summary": "A van was stolen" }""").Is(HttpStatusCode.Created);
        await PassAsync(minutes: 1);

        Assert.Empty((await Lee.GetAsync("/api/alerts").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray());
    }

    private async Task<string> OpenForAlertAsync()
    {
        var alerts = (await Lee.GetAsync("/api/alerts?open=true").Is(HttpStatusCode.OK)).GetProperty("items");
        var answer = await Lee.PostAsync($"/api/alerts/{alerts[0].Text("id")}/master", """{ "summary": "A cable was cut" }""").Is(HttpStatusCode.Created);
        return "/api/masters/" + answer.Text("id");
    }

    private async Task<List<string>> ListAsync(string query) =>
        [.. (await Lee.GetAsync("/api/masters" + query).Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(one => "/api/masters/" + one.Text("id"))];

    private static async Task<List<JsonElement>> WaitingAsync(HttpClient by, string master) =>
        [.. (await by.GetAsync(master + "/cases").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];
}
