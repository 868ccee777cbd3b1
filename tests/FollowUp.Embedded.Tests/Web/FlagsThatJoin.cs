using System.Net;
using NodaTime;

namespace FollowUp.Embedded.Tests.Web;

[Trait("Rule", "P7")]
public sealed class FlagsThatJoin(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly HttpClient _amy = server.As("amy");
    private readonly HttpClient _bob = server.As("bob");

    public void Dispose() => server.Now = ApiServer.Start;

    [Fact]
    public async Task A_second_flag_gets_the_promise_that_stands()
    {
        var flag = Api.FlagWith();
        var first = await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);
        server.Now += Duration.FromMinutes(30);

        var second = await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.OK);

        Assert.True(second.GetProperty("joined").GetBoolean());
        Assert.Equal((first.Text("id"), first.Text("promisedAt"), first.Text("say")), (second.Text("id"), second.Text("promisedAt"), second.Text("say")));
        Assert.False(first.TryGetProperty("joined", out _));
    }

    [Fact]
    public async Task Another_category_or_another_customer_is_another_case()
    {
        var flag = Api.FlagWith();
        await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);

        await _amy.PostAsync("/api/cases", Api.FlagWith()).Is(HttpStatusCode.Created);
        await _amy.PostAsync("/api/cases", flag.Replace("0013 8000", "0013 8001", StringComparison.Ordinal)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_plan_says_which_case_a_flag_would_join()
    {
        var flag = Api.FlagWith();
        Assert.False((await _amy.PostAsync("/api/plan", flag).Is(HttpStatusCode.OK)).TryGetProperty("joins", out _));
        var first = await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);

        var joins = (await _bob.PostAsync("/api/plan", flag).Is(HttpStatusCode.OK)).GetProperty("joins");

        Assert.Equal((first.Text("id"), first.Text("number"), first.Text("say")), (joins.Text("id"), joins.Text("number"), joins.Text("say")));
        Assert.True(joins.GetProperty("hidden").GetBoolean());
        Assert.Equal(first.GetProperty("customer").Text("language"), joins.Text("language"));
        Assert.False((await _amy.PostAsync("/api/plan", flag).Is(HttpStatusCode.OK)).GetProperty("joins").TryGetProperty("hidden", out _));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public async Task An_agent_of_another_team_gets_what_to_say_and_nothing_that_others_wrote()
    {
        var flag = Api.FlagWith(("symptom", "a secret"));
        await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);

        var joined = await _bob.PostAsync("/api/cases", flag.Replace("Charged twice", "Mine", StringComparison.Ordinal)
            .Replace("a secret", "no light", StringComparison.Ordinal)).Is(HttpStatusCode.OK);

        Assert.True(joined.GetProperty("hidden").GetBoolean());
        Assert.Equal(("Mine", "no light", "amy"), (joined.Text("summary"), joined.Text("symptom"), joined.Text("owner")));
        await _bob.GetAsync("/api/cases/" + joined.Text("id")).IsProblem(403, "notAllowed");
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task The_same_key_gives_the_same_answer_even_after_the_case_has_ended()
    {
        var flag = Api.FlagWith();
        var id = (await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created)).Text("id");
        using var joined = await _bob.PostAsync("/api/cases", flag, "joins");
        await _amy.PostAsync($"/api/cases/{id}/cancel", """{ "reason": "Withdrawn" }""").Is(HttpStatusCode.OK);
        using var again = await _bob.PostAsync("/api/cases", flag, "joins");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (joined.StatusCode, again.StatusCode));
        Assert.Equal(await joined.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        await _bob.PostAsync("/api/cases", flag.Replace("Charged twice", "Other", StringComparison.Ordinal), "joins").IsProblem(422, "idempotencyKeyReused");
        await _bob.PostAsync("/api/cases", flag, "another").Is(HttpStatusCode.Created);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task The_key_of_a_flag_that_made_a_case_is_answered_by_that_case_whatever_is_open_since()
    {
        var flag = Api.FlagWith();
        var first = await _amy.PostAsync("/api/cases", flag, "makes").Is(HttpStatusCode.Created);
        await _amy.PostAsync($"/api/cases/{first.Text("id")}/cancel", """{ "reason": "Withdrawn" }""").Is(HttpStatusCode.OK);
        await _bob.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);

        var again = await _amy.PostAsync("/api/cases", flag, "makes").Is(HttpStatusCode.Created);

        Assert.Equal(first.Text("id"), again.Text("id"));
    }

    [Fact]
    public async Task A_customer_who_was_told_makes_a_new_case()
    {
        var flag = Api.FlagWith();
        var path = await _amy.FlaggedAsync(flag);
        await _amy.PostAsync(path + "/answer", """{ "text": "Done", "resolution": "r", "rootCause": "c", "proof": "call" }""").Is(HttpStatusCode.OK);

        await _amy.PostAsync("/api/cases", flag).Is(HttpStatusCode.Created);
    }
}
