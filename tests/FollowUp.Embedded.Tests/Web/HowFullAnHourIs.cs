using System.Net;
using System.Text.Json;
using FollowUp.Core.Promises;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Team red has two agents round the clock, and each may have six promises in an hour.</summary>
[Trait("Rule", "P5")]
public sealed class HowFullAnHourIs : ACentreOfItsOwn
{
    private const int Most = 12;
    private int _phone;

    [Fact]
    public async Task Is_told_with_a_flag_without_counting_that_flag()
    {
        var first = await FlagAsync();
        var second = await FlagAsync();

        var load = second.GetProperty("load");
        Assert.Equal(0, first.GetProperty("load").GetProperty("promises").GetInt32());
        Assert.Equal(1, load.GetProperty("promises").GetInt32());
        Assert.Equal(2, load.GetProperty("agents").GetInt32());
        Assert.Equal(0.5, load.GetProperty("perAgent").GetDouble());
        Assert.Equal(6, load.GetProperty("limitPerAgent").GetInt32());
        Assert.False(load.GetProperty("full").GetBoolean());
        // Due at 12:00 sharp in Shanghai: that is work of the hour before.
        Assert.Equal(("2026-11-23T03:00:00Z", "2026-11-23T04:00:00Z"), (load.Text("from"), load.Text("until")));
        Assert.False(second.TryGetProperty("firstHonestSlot", out _));
    }

    [Fact]
    public async Task Comes_with_the_first_hour_that_takes_the_promise_once_it_is_full()
    {
        await FillAsync();

        var flagged = await FlagAsync();
        var planned = await Amy.PostAsync("/api/plan", Body()).Is(HttpStatusCode.OK);

        foreach (var answer in new[] { flagged, planned })
        {
            Assert.True(answer.GetProperty("load").GetProperty("full").GetBoolean());
            var slot = answer.GetProperty("firstHonestSlot");
            Assert.Equal(("2026-11-23T04:00:00Z", "2026-11-23T05:00:00Z"), (slot.Text("from"), slot.Text("until")));
            Assert.Equal("byExtension", slot.Text("standing"));
            Assert.Equal("2026-11-23T04:00:00Z", answer.Text("promisedAt"));
        }
    }

    [Fact]
    public async Task Offers_a_later_hour_of_the_target_to_whoever_promised_less_than_that()
    {
        await FillAsync("2026-11-23T03:00:00Z");

        var answer = await Amy.PostAsync("/api/plan", Body("2026-11-23T03:00:00Z")).Is(HttpStatusCode.OK);

        Assert.Equal("withinTarget", answer.GetProperty("firstHonestSlot").Text("standing"));
        Assert.Equal("2026-11-23T04:00:00Z", answer.GetProperty("firstHonestSlot").Text("until"));
    }

    [Fact]
    public async Task Is_not_told_where_nothing_is_promised_or_another_case_is_joined()
    {
        var suggestion = await Amy.PostAsync("/api/cases", Api.FlagWith(("kind", "suggestion"))).Is(HttpStatusCode.Created);
        var body = Body();
        await Amy.PostAsync("/api/cases", body).Is(HttpStatusCode.Created);
        var joined = await Amy.PostAsync("/api/cases", body).Is(HttpStatusCode.OK);

        Assert.False(suggestion.TryGetProperty("load", out _));
        Assert.False(joined.TryGetProperty("load", out _));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public async Task Is_told_alike_to_a_repeated_flag()
    {
        var body = Body();
        var first = await Amy.PostAsync("/api/cases", body, key: "twice").Is(HttpStatusCode.Created);
        await FlagAsync();
        var again = await Amy.PostAsync("/api/cases", body, key: "twice").Is(HttpStatusCode.Created);

        Assert.Equal(first.GetRawText(), again.GetRawText());
    }

    [Theory]
    [InlineData("2026-11-23T04:00:00Z", "Asia/Shanghai", "2026-11-23T03:00:00Z")]
    [InlineData("2026-11-23T04:00:01Z", "Asia/Shanghai", "2026-11-23T04:00:00Z")]
    [InlineData("2026-11-23T04:30:00Z", "Asia/Kathmandu", "2026-11-23T04:15:00Z")]
    public void Begins_with_the_clock_of_the_centre_and_holds_its_end(string due, string zone, string from)
    {
        var parse = NodaTime.Text.InstantPattern.ExtendedIso;

        Assert.Equal(parse.Parse(from).Value, HourLoad.StartOf(parse.Parse(due).Value, NodaTime.DateTimeZoneProviders.Tzdb[zone]));
    }

    private async Task FillAsync(string? promise = null)
    {
        for (var i = 0; i < Most; i++)
        {
            await Amy.PostAsync("/api/cases", Body(promise)).Is(HttpStatusCode.Created);
        }
    }

    private Task<JsonElement> FlagAsync() => Amy.PostAsync("/api/cases", Body()).Is(HttpStatusCode.Created);

    private string Body(string? promise = null) => promise is null
        ? Api.FlagWith(("customer.phone", $"138001{++_phone + 41000:D5}"))
        : Api.FlagWith(("customer.phone", $"138001{++_phone + 42000:D5}"), ("promise", promise));
}
