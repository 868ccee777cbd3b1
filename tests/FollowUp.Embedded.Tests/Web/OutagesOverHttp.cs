using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "C6")]
public sealed class OutagesOverHttp(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly HttpClient _amy = server.As("amy");
    private readonly HttpClient _lee = server.As("lee");

    public void Dispose() => server.Now = ApiServer.Start;

    [Fact]
    public async Task Give_their_cases_promises_so_many_in_a_minute_once_they_are_over()
    {
        var outage = await _lee.OutageAsync();
        var cases = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            cases.Add(await _amy.FlaggedAsync(Against(outage, $"1380013900{i}")));
        }

        Assert.Equal(0, await PromisedAsync(cases));
        server.Now += Duration.FromHours(3);
        await _lee.PostAsync(outage + "/end", null).Is(HttpStatusCode.OK);
        foreach (var promised in new[] { 2, 4, 5 })
        {
            await AdvanceTwiceAsync(outage);
            Assert.Equal(promised, await PromisedAsync(cases));
            server.Now += Duration.FromMinutes(1);
        }

        var answer = await _lee.GetAsync(outage).Is(HttpStatusCode.OK);
        Assert.Equal(5, answer.GetProperty("released").GetInt32());
    }

    [Fact]
    public async Task Count_the_promise_from_the_release()
    {
        var outage = await _lee.OutageAsync();
        var path = await _amy.FlaggedAsync(Against(outage, "13800139010"));
        server.Now += Duration.FromHours(3);
        await _lee.PostAsync(outage + "/end", null).Is(HttpStatusCode.OK);

        await AdvanceTwiceAsync(outage);

        Assert.Equal("2026-11-23T07:00:00Z", (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).Text("deadlineAt"));
    }

    [Fact]
    public async Task Take_no_new_cases_when_they_are_over_but_repeat_the_answer_to_an_old_one()
    {
        var outage = await _lee.OutageAsync();
        var flag = Against(outage, "13800139020");
        await _amy.PostAsync("/api/cases", flag, key: "before the end").Is(HttpStatusCode.Created);
        await _lee.PostAsync(outage + "/end", null).Is(HttpStatusCode.OK);

        await _amy.PostAsync("/api/cases", flag, key: "after the end").IsProblem(409, "outageIsOver", "outage");
        await _amy.PostAsync("/api/cases", flag, key: "before the end").Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Must_be_known_to_be_named() => await _amy.PostAsync("/api/cases", Against("/api/outages/0123456789abcdef", "13800139030"))
        .IsProblem(422, "noSuchOutage", "outage");

    [Fact]
    public async Task Are_declared_and_ended_by_leads_and_above()
    {
        var outage = await _lee.OutageAsync();

        await _amy.PostAsync("/api/outages", """{ "name": "Fibre" }""").IsProblem(403, "leadsOnly");
        await _amy.PostAsync(outage + "/end", null).IsProblem(403, "leadsOnly");
        Assert.Equal("Fibre in Pudong", (await _amy.GetAsync(outage).Is(HttpStatusCode.OK)).Text("name"));
    }

    [Fact]
    public async Task Are_declared_once_for_a_key_and_end_once()
    {
        const string body = """{ "name": "Fibre in Puxi", "perMinute": 5 }""";
        var first = await _lee.PostAsync("/api/outages", body, key: "puxi").Is(HttpStatusCode.Created);
        var again = await _lee.PostAsync("/api/outages", body, key: "puxi").Is(HttpStatusCode.Created);
        await _lee.PostAsync("/api/outages", """{ "name": "Water" }""", key: "puxi").IsProblem(422, "idempotencyKeyReused", "Idempotency-Key");
        Assert.Equal(first.Text("id"), again.Text("id"));

        var path = $"/api/outages/{first.Text("id")}/end";
        var ended = await _lee.PostAsync(path, """{ "perMinute": 9 }""").Is(HttpStatusCode.OK);
        server.Now += Duration.FromMinutes(1);
        Assert.Equal(ended.Text("endedAt"), (await _lee.PostAsync(path, null).Is(HttpStatusCode.OK)).Text("endedAt"));
    }

    /// <summary>A worker that comes second finds the minute taken.</summary>
    private async Task AdvanceTwiceAsync(string outage)
    {
        await server.AdvanceOutageAsync(outage.Split('/')[^1]);
        await server.AdvanceOutageAsync(outage.Split('/')[^1]);
    }

    private async Task<int> PromisedAsync(IEnumerable<string> cases)
    {
        var pages = new List<JsonElement>();
        foreach (var path in cases)
        {
            pages.Add(await _amy.GetAsync(path).Is(HttpStatusCode.OK));
        }

        return pages.Count(page => page.TryGetProperty("promisedAt", out _));
    }

    private static string Against(string outage, string phone) =>
        Api.FlagWith(("outage", outage.Split('/')[^1]), ("customer.phone", phone));
}
