using System.Net;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

public sealed class CallsOverHttp(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly HttpClient _amy = server.As("amy");

    public void Dispose() => server.Now = ApiServer.Start;

    [Fact]
    [Trait("Rule", "C1")]
    public async Task A_slot_stands_on_the_case_page_and_in_the_explanation()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/slot", """{ "startAt": "2026-11-23T11:00:00+08:00" }""").Is(HttpStatusCode.OK);

        var page = await _amy.GetAsync(path).Is(HttpStatusCode.OK);
        Assert.Equal("2026-11-23T03:00:00Z", page.GetProperty("cycle").GetProperty("calls").GetProperty("slot").Text("startAt"));
        Assert.Contains((await _amy.GetAsync(path + "/explain").Is(HttpStatusCode.OK)).GetProperty("silences").EnumerateArray(), s => s.GetProperty("reason").Text("rule") == "C1");
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("slot", """{ "startAt": "2026-11-23T23:00:00+08:00" }""", "slotOutsideWindow", "startAt")]
    [InlineData("slot", """{ "startAt": "2026-11-23T09:00:00+08:00" }""", "slotInThePast", "startAt")]
    [InlineData("attempt", """{ "action": "finish", "outcome": "stillOpen" }""", "blank", "note")]
    [InlineData("attempt", """{ "action": "finish", "outcome": "solved", "text": "x", "resolution": "r" }""", "blank", "rootCause")]
    public async Task What_breaks_a_rule_names_the_field(string command, string json, string code, string field) =>
        await _amy.PostAsync($"{await _amy.FlaggedAsync()}/{command}", json).IsProblem(422, code, field);

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("""{ "action": "finish" }""", "outcome")]
    [InlineData("""{ "action": "call" }""", "action")]
    [InlineData("{}", "action")]
    public async Task What_cannot_be_read_names_the_field(string json, string field) =>
        await _amy.PostAsync(await _amy.FlaggedAsync() + "/attempt", json).IsProblem(400, "invalidRequest", field);

    [Fact]
    [Trait("Rule", "C2")]
    public async Task A_second_attempt_is_refused_while_one_is_live()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/attempt", """{ "action": "start" }""").Is(HttpStatusCode.OK);

        var refused = await server.As("ben").PostAsync(path + "/attempt", """{ "action": "start" }""").IsProblem(409, "attemptIsLive");
        Assert.Equal("C2", refused.Text("rule"));
        Assert.True((await _amy.PostAsync(path + "/attempt", """{ "action": "start" }""").Is(HttpStatusCode.OK)).GetProperty("alreadySo").GetBoolean());
    }

    [Fact]
    [Trait("Rule", "C3")]
    public async Task A_call_that_solved_it_ends_the_case()
    {
        var path = await _amy.FlaggedAsync();
        await _amy.PostAsync(path + "/attempt", """{ "action": "start" }""").Is(HttpStatusCode.OK);
        var answer = await _amy.PostAsync(
            path + "/attempt",
            """{ "action": "finish", "outcome": "solved", "text": "Paid back", "resolution": "refund", "rootCause": "double" }""").Is(HttpStatusCode.OK);

        Assert.Equal("answered", answer.Text("status"));
    }

    [Fact]
    [Trait("Rule", "C5")]
    public async Task A_customer_whom_five_calls_do_not_reach_stands_in_a_queue()
    {
        var path = await _amy.FlaggedAsync(Api.FlagWith(("kind", "inquiry")));
        foreach (var minutes in new[] { 0, 60, 120, 24 * 60, 25 * 60 })
        {
            server.Now = ApiServer.Start + Duration.FromMinutes(minutes);
            await _amy.PostAsync(path + "/attempt", """{ "action": "start" }""").Is(HttpStatusCode.OK);
            await _amy.PostAsync(path + "/attempt", """{ "action": "finish", "outcome": "noAnswer" }""").Is(HttpStatusCode.OK);
        }

        var queue = await _amy.GetAsync("/api/cases?queue=unreachable").Is(HttpStatusCode.OK);
        Assert.Contains(queue.GetProperty("items").EnumerateArray(), item => path.EndsWith(item.Text("id"), StringComparison.Ordinal) && item.GetProperty("unreachable").GetBoolean());
    }

    [Theory]
    [Trait("Rule", "C1")]
    [InlineData("18:00-20:30", 201)]
    [InlineData("22:00-06:00", 201)]
    [InlineData("18:00-25:00", 422)]
    [InlineData("18:00_20:30", 422)]
    [InlineData("18:00-18:10", 422)]
    public async Task A_customers_window_is_two_times_of_day_that_hold_a_slot(string window, int status)
    {
        using var answer = await _amy.PostAsync("/api/cases", Api.FlagWith(("customer.callWindow", window)));

        Assert.Equal(status, (int)answer.StatusCode);
    }
}
