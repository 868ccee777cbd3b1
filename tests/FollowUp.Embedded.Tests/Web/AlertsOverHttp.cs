using System.Net;
using System.Text.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Alerts as leads see them; each test has a category of its own.</summary>
public sealed class AlertsOverHttp : ACentreOfItsOwn
{
    [Fact]
    [Trait("Rule", "S2")]
    public async Task Tell_the_lead_and_the_supervisor_once()
    {
        await Server.ComplainAsync(11, "payment gateway");
        await Server.AdvanceDocumentsAsync();

        var alert = Assert.Single(await OpenAsync());
        Assert.Equal(("count", "level2", 11), (alert.Text("kind"), alert.Text("level"), alert.GetProperty("count").GetInt32()));
        Assert.Equal(["lee", "sam"], alert.GetProperty("told").EnumerateArray().Select(one => one.GetString()).Order());
        var told = await ToldAsync("surge.level2");
        Assert.Equal(["lee", "sam"], told);
    }

    [Fact]
    [Trait("Rule", "S1")]
    public async Task Tell_of_a_symptom_that_three_customers_see()
    {
        await Server.ComplainAsync(2, "delivery", "parcel lost");
        Assert.Empty(await OpenAsync());

        await Server.ComplainAsync(1, "delivery", "parcel lost");

        var alert = Assert.Single(await OpenAsync());
        Assert.Equal(("symptom", "parcel lost"), (alert.Text("kind"), alert.Text("symptom")));
        var told = await ToldAsync("surge.symptom");
        Assert.Equal(["lee", "sam"], told);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task Tell_of_growth_against_the_same_hour_of_the_last_four_weeks()
    {
        Server.Now -= Duration.FromDays(28);
        for (var week = 0; week < 4; week++)
        {
            await Server.ComplainAsync(20, "payment");
            Server.Now += Duration.FromDays(7) - Duration.FromSeconds(30);
        }

        await Server.ComplainAsync(22, "payment");

        Assert.Contains(await OpenAsync(), alert => (alert.Text("kind"), alert.Text("level"), alert.GetProperty("mean").GetDouble()) == ("growth", "level1", 20));
    }

    [Fact]
    [Trait("Rule", "S4")]
    public async Task Are_off_the_list_when_all_is_clear()
    {
        await Server.ComplainAsync(11, "fibre");
        Server.Now += Duration.FromMinutes(62);
        await Server.AdvanceDocumentsAsync();

        Assert.Empty(await OpenAsync());
        Assert.Equal("2026-11-23T03:00:00Z", (await Lee.GetAsync("/api/alerts").Is(HttpStatusCode.OK)).GetProperty("items")[0].Text("clearedAt"));
    }

    [Fact]
    [Trait("Rule", "S2")]
    public async Task Make_the_cases_of_a_red_category_red_while_they_stand()
    {
        var first = (await Server.ComplainAsync(11, "payment"))[0];
        var second = (await Server.ComplainAsync(1, "payment"))[0];
        var other = (await Server.ComplainAsync(1, "delivery"))[0];
        Server.Now += Duration.FromHours(8);
        await Server.AdvanceDocumentsAsync();
        var late = (await Server.ComplainAsync(1, "payment"))[0];

        Assert.False(await IsRedAsync(first));
        Assert.True(await IsRedAsync(second));
        Assert.False(await IsRedAsync(other));
        Assert.False(await IsRedAsync(late));
    }

    [Fact]
    [Trait("Rule", "S4")]
    public async Task Are_acknowledged_once_by_leads_and_above()
    {
        var path = await Server.AlertAsync();

        await Amy.PostAsync(path + "/acknowledge", null).IsProblem(403, "leadsOnly");
        await Lee.PostAsync(path + "/acknowledge", """{ "note": "calling the bank" }""").Is(HttpStatusCode.OK);
        var again = await Sam.PostAsync(path + "/acknowledge", """{ "note": "me too" }""").Is(HttpStatusCode.OK);

        Assert.Equal(("lee", "calling the bank"), (again.Text("acknowledgedBy"), again.Text("note")));
        Assert.Equal("lee", (await Amy.GetAsync(path).Is(HttpStatusCode.OK)).Text("acknowledgedBy"));
    }

    private async Task<IReadOnlyList<JsonElement>> OpenAsync() =>
        [.. (await Lee.GetAsync("/api/alerts?open=true").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    private async Task<bool> IsRedAsync(string path) => (await Amy.GetAsync(path).Is(HttpStatusCode.OK)).GetProperty("red").GetBoolean();

    private async Task<IReadOnlyList<string>> ToldAsync(string template) =>
    [
        .. (await Sam.GetAsync("/api/outbox?size=200").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Where(message => message.Text("id").Contains(template, StringComparison.Ordinal)).Select(message => message.Text("recipient")).Order(),
    ];
}
