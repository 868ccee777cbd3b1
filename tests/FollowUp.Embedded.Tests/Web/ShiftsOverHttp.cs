using System.Net;

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
