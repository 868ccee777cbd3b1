using System.Net;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

public sealed class Listing(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly HttpClient _amy = server.As("amy");

    public void Dispose() => server.Now = ApiServer.Start;

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        for (var i = 0; i < 5; i++)
        {
            await _amy.FlaggedAsync();
        }

        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await _amy.GetAsync($"/api/cases?queue=mine&size=2{after}").Is(HttpStatusCode.OK);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
            after = page.TryGetProperty("next", out var next) ? "&after=" + Uri.EscapeDataString(next.GetString()!) : null;
        }

        Assert.True(seen.Count >= 5);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Every_queue_asks_for_its_own_part()
    {
        var now = server.Now = ApiServer.Start + Duration.FromMinutes(1);
        async Task<Application.Ports.CaseQuery> AskedAsync(string person, string query)
        {
            await server.As(person).GetAsync("/api/cases?" + query).Is(HttpStatusCode.OK);
            return server.Cases.LastQuery!;
        }

        Assert.Equal(new() { Owner = "amy" }, await AskedAsync("amy", "queue=mine"));
        Assert.Equal(new() { Team = "red" }, await AskedAsync("amy", "queue=team"));
        Assert.Equal(new(), await AskedAsync("sam", "queue=team"));
        Assert.Equal(new() { Team = "blue", DeadlineUntil = now }, await AskedAsync("sam", "queue=overdue&team=blue"));
        Assert.Equal(
            new() { Team = "red", DeadlineAfter = now, DeadlineUntil = now + Duration.FromMinutes(30) },
            await AskedAsync("lee", "queue=due-soon"));
        Assert.Equal(new() { NotReachedOnly = true }, await AskedAsync("max", "queue=not-told"));
        Assert.Equal(new() { UnreachableOnly = true }, await AskedAsync("max", "queue=unreachable"));
        Assert.Equal(new() { Team = "red", Running = false, Size = 7 }, await AskedAsync("amy", "queue=ended&size=7"));
    }

    [Fact]
    [Trait("Rule", "L6")]
    public async Task An_escalation_waits_until_one_of_the_rung_that_was_told_acknowledges_and_again_when_that_is_over()
    {
        var path = await _amy.FlaggedAsync();
        async Task<bool> WaitsAsync()
        {
            var items = (await _amy.GetAsync("/api/cases?queue=mine&size=200").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
            var waits = items.Single(item => path.EndsWith(item.Text("id"), StringComparison.Ordinal)).GetProperty("awaitsAcknowledgement").GetBoolean();
            Assert.Equal(waits, (await _amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("awaitsAcknowledgement").GetBoolean());
            return waits;
        }

        Assert.False(await WaitsAsync());
        server.Now = ApiServer.Start + Duration.FromMinutes(121);
        await server.AdvanceAsync(path);
        Assert.True(await WaitsAsync());

        const string Soon = """{ "nextActionAt": "2026-11-23T12:30:00+08:00" }""";
        await _amy.PostAsync(path + "/acknowledge", Soon).Is(HttpStatusCode.OK);
        Assert.True(await WaitsAsync());
        await server.As("sam").PostAsync(path + "/acknowledge", Soon).Is(HttpStatusCode.OK);
        Assert.False(await WaitsAsync());

        server.Now = ApiServer.Start + Duration.FromMinutes(150);
        Assert.True(await WaitsAsync());
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("/api/cases?queue=all", "queue")]
    [InlineData("/api/cases?queue=mine&queue=team", "queue")]
    [InlineData("/api/cases?size=0", "size")]
    [InlineData("/api/cases?size=201", "size")]
    [InlineData("/api/cases?size=%2B5", "size")]
    [InlineData("/api/cases?size=99999999999999999999", "size")]
    [InlineData("/api/cases?after=%00", "after")]
    [InlineData("/api/cases?after=", "after")]
    [InlineData("/api/cases?after=nonsense", "after")]
    [InlineData("/api/outbox?after=nonsense", "after")]
    [InlineData("/api/cases?order=number", "order")]
    [InlineData("/api/outbox?state=lost", "state")]
    public async Task A_bad_query_is_refused_by_name(string path, string field) =>
        await _amy.GetAsync(path).IsProblem(400, "invalidRequest", field);

    [Fact]
    public async Task The_outbox_can_be_asked_for_one_state()
    {
        await _amy.FlaggedAsync();

        var queued = await _amy.GetAsync("/api/outbox?state=queued").Is(HttpStatusCode.OK);
        var failed = await _amy.GetAsync("/api/outbox?state=failed").Is(HttpStatusCode.OK);

        Assert.All(queued.GetProperty("items").EnumerateArray(), message => Assert.Equal("queued", message.Text("state")));
        Assert.NotEmpty(queued.GetProperty("items").EnumerateArray());
        Assert.Empty(failed.GetProperty("items").EnumerateArray());
    }
}
