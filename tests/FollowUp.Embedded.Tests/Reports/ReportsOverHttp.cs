using System.Net;
using System.Text.Json;
using FollowUp.Embedded.Tests.Web;
using NodaTime;

namespace FollowUp.Embedded.Tests.Reports;

/// <summary>One centre for each test: reports count all that is there. It is Monday 23 November 2026, 10:00 in Shanghai.</summary>
public sealed class ReportsOverHttp : ACentreOfItsOwn
{
    private const string Solved = """{ "text": "We returned the money", "resolution": "refund", "rootCause": "double", "proof": "call" }""";
    private const string Promises = "/api/reports/promises?from=2026-11-23&until=2026-11-24";

    [Fact]
    public async Task Promises_are_counted_by_day_with_shares_times_and_targets()
    {
        await SolvedAsync(Duration.FromMinutes(30));
        await SolvedAsync(Duration.FromHours(3));
        await Amy.FlaggedAsync();

        var report = await Sam.GetAsync(Promises).Is(HttpStatusCode.OK);

        Assert.Equal(("2026-11-23", "2026-11-24", "Asia/Shanghai"),
            (report.GetProperty("period").Text("from"), report.GetProperty("period").Text("until"), report.GetProperty("period").Text("zone")));
        Assert.Equal(["2026-11-23", "2026-11-24"], Keys(report));
        var day = report.GetProperty("rows")[0];
        Assert.Equal((3, 2, 1, 1, 1), (Number(day, "flagged"), Number(day, "settled"), Number(day, "keptAnswered"), Number(day, "missed"), Number(day, "open")));
        Assert.Equal(0.5, day.GetProperty("kept").GetProperty("value").GetDouble());
        Assert.Equal((1, 2), (Number(day.GetProperty("firstTimeKept"), "count"), Number(day.GetProperty("firstTimeKept"), "of")));
        Assert.Equal(("PT30M", "PT3H"), (day.GetProperty("answer").Text("median"), day.GetProperty("answer").Text("p99")));
        var escalated = day.GetProperty("escalated");
        Assert.Equal((0.5, 0.05, false),
            (escalated.GetProperty("value").GetDouble(), escalated.GetProperty("atMost").GetDouble(), escalated.GetProperty("met").GetBoolean()));
    }

    [Fact]
    public async Task A_share_of_nothing_is_left_out()
    {
        var total = (await Sam.GetAsync(Promises).Is(HttpStatusCode.OK)).GetProperty("total");

        Assert.False(total.GetProperty("kept").TryGetProperty("value", out _));
        Assert.False(total.GetProperty("escalated").TryGetProperty("met", out _));
        Assert.False(total.GetProperty("rating").TryGetProperty("mean", out _));
        Assert.False(total.GetProperty("answer").TryGetProperty("median", out _));
    }

    [Theory]
    [InlineData("amy", 1)]
    [InlineData("ben", 0)]
    [InlineData("lee", 1)]
    [InlineData("bob", 1)]
    [InlineData("liz", 1)]
    [InlineData("sam", 2)]
    [InlineData("max", 2)]
    [Trait("Rule", "A1")]
    public async Task Everybody_sees_what_is_theirs(string person, int flagged)
    {
        await Amy.FlaggedAsync();
        await Server.As("bob").FlaggedAsync(Api.FlagWith(("customer.phone", "13800139999")));

        var report = await Server.As(person).GetAsync(Promises + "&by=team").Is(HttpStatusCode.OK);

        Assert.Equal(flagged, Number(report.GetProperty("total"), "flagged"));
        Assert.Equal(flagged, Keys(report).Length);
    }

    [Theory]
    [InlineData("&format=csv", null)]
    [InlineData("", "text/csv")]
    [InlineData("", "application/json;q=0.5, text/csv;q=0.9")]
    public async Task As_csv_a_spreadsheet_reads_it_and_runs_nothing(string format, string? accept)
    {
        await Amy.FlaggedAsync(Api.FlagWith(("category", "=HYPERLINK(\"http://x\",\"a, b\")")));
        using var request = new HttpRequestMessage(HttpMethod.Get, Promises + "&by=category" + format);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await Sam.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var lines = text.Split("\r\n");
        Assert.StartsWith("by,key,flagged,settled,kept_answered,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("category,\"'=HYPERLINK(\"\"http://x\"\",\"\"a, b\"\")\",1,0,0,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("total,,1,0,0,", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        Assert.Equal(lines[0].Split(',').Length, lines[2].Split(',').Length);
    }

    [Fact]
    public async Task Json_is_what_is_answered_to_whoever_asks_for_anything_else()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Promises);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, */*");

        Assert.Equal("day", (await Sam.SendAsync(request).Is(HttpStatusCode.OK)).Text("by"));
    }

    [Theory]
    [InlineData("from=yesterday", 400, "from")]
    [InlineData("until=2026-02-30", 400, "until")]
    [InlineData("from=9999-12-31", 400, "from")]
    [InlineData("until=9999-12-31", 400, "until")]
    [InlineData("from=2026-11-02&until=2026-11-01", 422, "until")]
    [InlineData("from=2025-11-01&until=2026-11-02", 422, "until")]
    [InlineData("by=week", 400, "by")]
    public async Task Days_that_cannot_be_reported_are_named(string query, int status, string field) =>
        await Sam.GetAsync("/api/reports/promises?" + query).IsProblem(status, status == 400 ? "invalidRequest" : "invalidValue", field);

    [Fact]
    public async Task Root_causes_and_scores_are_of_answered_cases()
    {
        var path = await SolvedAsync(Duration.FromMinutes(30));
        await Amy.PostAsync(path + "/rate", """{ "score": 5 }""").Is(HttpStatusCode.OK);
        await Amy.FlaggedAsync();

        var causes = await Sam.GetAsync("/api/reports/root-causes").Is(HttpStatusCode.OK);
        var cause = Assert.Single(causes.GetProperty("rows").EnumerateArray());
        Assert.Equal(("double", 1, 5.0), (cause.Text("rootCause"), Number(cause.GetProperty("answered"), "count"), cause.GetProperty("rating").GetDouble()));

        var scores = await Sam.GetAsync("/api/reports/scores?by=agent").Is(HttpStatusCode.OK);
        var score = Assert.Single(scores.GetProperty("rows").EnumerateArray());
        Assert.Equal(("amy", 40.0), (score.Text("key"), score.GetProperty("total").GetDouble()));
        await Sam.GetAsync("/api/reports/scores?by=case&from=2026-10-24&until=2026-11-24").IsProblem(422, "invalidValue", "until");
        Assert.Equal([path.Split('/')[^1]], Keys(await Sam.GetAsync("/api/reports/scores?by=case&from=2026-11-23").Is(HttpStatusCode.OK)));
    }

    private static string[] Keys(JsonElement report) => [.. report.GetProperty("rows").EnumerateArray().Select(row => row.Text("key"))];

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private async Task<string> SolvedAsync(Duration after)
    {
        var path = await Amy.FlaggedAsync();
        var now = Server.Now;
        Server.Now += after;
        await Server.AdvanceAsync(path);
        await Amy.PostAsync(path + "/answer", Solved).Is(HttpStatusCode.OK);
        Server.Now = now;
        return path;
    }
}
