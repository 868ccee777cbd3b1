using System.Net;
using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Hand-over and carry-over through the API, in a centre that never closes and has no same-day rule.</summary>
public sealed class ShiftsOverHttp(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [Trait("Rule", "A1")]
    [InlineData("amy", HttpStatusCode.OK)]
    [InlineData("lee", HttpStatusCode.OK)]
    [InlineData("sam", HttpStatusCode.OK)]
    [InlineData("ben", HttpStatusCode.Forbidden)]
    [InlineData("liz", HttpStatusCode.Forbidden)]
    public async Task A_hand_over_is_shown_to_its_owner_the_leads_of_the_team_and_supervisors(string by, HttpStatusCode status) =>
        await server.As(by).GetAsync("/api/people/amy/hand-over").Is(status);

    [Fact]
    [Trait("Rule", "A3")]
    public async Task It_has_the_promises_and_when_the_shift_ends()
    {
        var path = await server.As("amy").FlaggedAsync();

        var answer = await server.As("amy").GetAsync("/api/people/amy/hand-over").Is(HttpStatusCode.OK);

        Assert.Equal("amy", answer.Text("person"));
        Assert.False(answer.TryGetProperty("shiftEndsAt", out _));
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        var item = Assert.Single(items, one => path.EndsWith(one.GetProperty("case").Text("id"), StringComparison.Ordinal));
        Assert.False(item.GetProperty("touched").GetBoolean());
    }

    [Theory]
    [Trait("Rule", "A3")]
    [InlineData("ben", HttpStatusCode.OK)]
    [InlineData("lee", HttpStatusCode.OK)]
    [InlineData("amy", HttpStatusCode.Forbidden)]
    [InlineData("liz", HttpStatusCode.Forbidden)]
    public async Task An_absence_is_said_by_the_person_the_leads_of_the_team_and_supervisors(string by, HttpStatusCode status) =>
        await AbsentAsync(by, "2027-01-04T09:00", "2027-01-05T09:00").Is(status);

    [Fact]
    [Trait("Rule", "A3")]
    public async Task An_absence_lies_over_the_roster_at_once_and_begins_no_earlier_than_now()
    {
        var told = await AbsentAsync("ben", "2026-11-23T08:00", "2026-11-23T12:00").Is(HttpStatusCode.OK);
        var again = await AbsentAsync("lee", "2026-11-23T08:00", "2026-11-23T12:00").Is(HttpStatusCode.OK);

        Assert.Equal(("2026-11-23T10:00", "2026-11-23T12:00", "ben"), (told.Text("from"), told.Text("until"), told.Text("by")));
        Assert.Equal("ben", again.Text("by"));
        var handOver = await server.As("ben").GetAsync("/api/people/ben/hand-over").Is(HttpStatusCode.OK);
        Assert.False(server.InForce.Roster.Find("ben")!.Shifts.Covers(ApiServer.Start));
        Assert.True(server.InForce.Roster.Find("ben")!.Shifts.Covers(ApiServer.Start + NodaTime.Duration.FromHours(2)));
        Assert.Equal("ben", handOver.Text("person"));
    }

    [Fact]
    [Trait("Rule", "A3")]
    public async Task An_absence_that_was_told_can_be_taken_back_by_those_who_may_tell_it()
    {
        await AbsentAsync("ben", "2027-02-01T09:00", "2027-02-02T09:00").Is(HttpStatusCode.OK);
        Assert.Contains(("2027-02-01T09:00", "2027-02-02T09:00"), await ToldAsync());

        await DropAsync("amy", "2027-02-01T09:00", "2027-02-02T09:00").Is(HttpStatusCode.Forbidden);
        using var other = await DropAsync("lee", "2027-02-01T09:00", "2027-02-02T10:00");
        Assert.Contains(("2027-02-01T09:00", "2027-02-02T09:00"), await ToldAsync());

        using var dropped = await DropAsync("lee", "2027-02-01T09:00", "2027-02-02T09:00");
        using var again = await DropAsync("lee", "2027-02-01T09:00", "2027-02-02T09:00");
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent], [dropped.StatusCode, again.StatusCode]);
        Assert.DoesNotContain(("2027-02-01T09:00", "2027-02-02T09:00"), await ToldAsync());
        Assert.DoesNotContain(server.InForce.Roster.Find("ben")!.Shifts.Absences, away => away.From.Year == 2027 && away.From.Month == 2);
    }

    [Fact]
    [Trait("Rule", "A3")]
    public async Task An_absence_takes_the_place_of_another_in_one_act_or_the_other_stays()
    {
        const string before = "2027-03-01T09:00", end = "2027-03-02T09:00", later = "2027-03-03T09:00";
        await AbsentAsync("ben", before, end).Is(HttpStatusCode.OK);

        await ChangedAsync("ben", (before, end), (before, before)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([(before, end)], await ToldInAsync("2027-03"));

        await ChangedAsync("ben", (before, end), (before, later)).Is(HttpStatusCode.OK);
        await ChangedAsync("ben", (before, end), (before, later)).Is(HttpStatusCode.OK);
        Assert.Equal([(before, later)], await ToldInAsync("2027-03"));

        var wrong = await ChangedAsync("ben", (before, "tomorrow at nine"), (before, end)).Is(HttpStatusCode.BadRequest);
        Assert.True(wrong.GetProperty("errors").TryGetProperty("instead.until", out _));
    }

    [Fact]
    [Trait("Rule", "A3")]
    public async Task An_absence_that_runs_keeps_its_beginning_unless_it_becomes_longer()
    {
        const string ten = "2026-11-23T10:00", noon = "2026-11-23T12:00";
        await ChangedAsync("bob", null, (ten, noon)).Is(HttpStatusCode.OK);
        try
        {
            server.Now += NodaTime.Duration.FromMinutes(30);

            var shorter = await ChangedAsync("bob", (ten, noon), (ten, "2026-11-23T11:00")).Is(HttpStatusCode.OK);
            Assert.False(server.InForce.Roster.Find("bob")!.Shifts.Covers(server.Now));
            var longer = await ChangedAsync("bob", (ten, "2026-11-23T11:00"), (ten, "2026-11-23T15:00")).Is(HttpStatusCode.OK);

            Assert.Equal((ten, "2026-11-23T10:30"), (shorter.Text("from"), longer.Text("from")));
        }
        finally
        {
            server.Now = ApiServer.Start;
        }
    }

    [Theory]
    [Trait("Rule", "A1")]
    [InlineData("ben", "dentist")]
    [InlineData("lee", "dentist")]
    [InlineData("sam", "dentist")]
    [InlineData("amy", null)]
    public async Task Why_somebody_is_away_is_shown_to_those_who_may_change_it(string by, string? reason)
    {
        await AbsentAsync("ben", "2027-04-01T09:00", "2027-04-02T09:00").Is(HttpStatusCode.OK);

        var told = (await ToldAsync(by)).Single(one => one.Text("from") == "2027-04-01T09:00");

        Assert.Equal(reason, told.TryGetProperty("reason", out var why) ? why.GetString() : null);
    }

    [Fact]
    [Trait("Rule", "O7")]
    public async Task Everybody_has_the_zone_in_which_an_absence_is_said()
    {
        var people = (await server.As("amy").GetAsync("/api/people").Is(HttpStatusCode.OK)).GetProperty("items");

        Assert.All(people.EnumerateArray(), person => Assert.Equal("Asia/Shanghai", person.Text("zone")));
    }

    [Theory]
    [Trait("Rule", "O6")]
    [InlineData("2026-11-24T09:00", "2026-11-24T09:00", 422, "until")]
    [InlineData("2026-11-20T09:00", "2026-11-22T09:00", 422, "until")]
    [InlineData("2026-11-24 09:00", "2026-11-25T09:00", 400, "from")]
    [InlineData("0001-01-01T09:00", "2026-11-25T09:00", 400, "from")]
    public async Task An_absence_that_is_none_is_refused_by_name(string from, string until, int status, string field)
    {
        var answer = await AbsentAsync("ben", from, until).Is((HttpStatusCode)status);

        Assert.True(answer.GetProperty("errors").TryGetProperty(field, out _));
    }

    private Task<HttpResponseMessage> DropAsync(string by, string from, string until) =>
        server.As(by).PostAsync("/api/people/ben/absences/drop", $$"""{ "from": "{{from}}", "until": "{{until}}" }""");

    private Task<HttpResponseMessage> ChangedAsync(string person, (string From, string Until)? before, (string From, string Until) after) =>
        server.As("sam").PostAsync($"/api/people/{person}/absences", $$"""
            {
              "from": "{{after.From}}", "until": "{{after.Until}}", "reason": "dentist",
              "instead": {{(before is var (from, until) ? $$"""{ "from": "{{from}}", "until": "{{until}}" }""" : "null")}}
            }
            """);

    private async Task<IEnumerable<(string From, string Until)>> ToldAsync() => (await ToldAsync("amy")).Select(one => (one.Text("from"), one.Text("until")));

    private async Task<IEnumerable<(string From, string Until)>> ToldInAsync(string month) =>
        (await ToldAsync()).Where(one => one.From.StartsWith(month, StringComparison.Ordinal));

    private async Task<IEnumerable<JsonElement>> ToldAsync(string by) =>
        (await server.As(by).GetAsync("/api/people").Is(HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Single(person => person.Text("id") == "ben").GetProperty("told").EnumerateArray();

    private Task<HttpResponseMessage> AbsentAsync(string by, string from, string until) => server.As(by).PostAsync(
        "/api/people/ben/absences", $$"""{ "from": "{{from}}", "until": "{{until}}", "reason": "dentist" }""");

    [Fact]
    [Trait("Rule", "O6")]
    public async Task Nobody_of_that_name_is_not_found() =>
        Assert.Equal("unknownPerson", (await server.As("sam").GetAsync("/api/people/nobody/hand-over").Is(HttpStatusCode.NotFound)).Text("code"));

    [Fact]
    [Trait("Rule", "X6")]
    public async Task Nothing_is_carried_over_where_the_same_day_rule_does_not_hold()
    {
        var path = await server.As("amy").FlaggedAsync();

        var answer = await server.As("amy").PostAsync(path + "/carry-over", """{ "reason": "the bank is closed" }""").Is(HttpStatusCode.Conflict);

        Assert.Equal("noSameDayRule", answer.Text("code"));
    }
}
