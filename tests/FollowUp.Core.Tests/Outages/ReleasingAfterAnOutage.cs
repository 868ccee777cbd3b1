using FollowUp.Core.Outages;
using NodaTime;

namespace FollowUp.Core.Tests.Outages;

[Trait("Rule", "C6")]
public class ReleasingAfterAnOutage
{
    private static readonly OutageRules Rules = new() { ReleasePerMinute = 20, LookFor = Duration.FromHours(24) };
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    private static readonly Outage Lasting = new()
    {
        Id = "0123456789abcdef",
        Name = "Fibre in Pudong",
        DeclaredBy = "lee",
        DeclaredAt = Noon - Duration.FromHours(3),
        PerMinute = 20,
    };

    [Fact]
    public void Begins_at_once_with_the_end() => Assert.Equal(Noon, OutageRelease.End(Lasting, "sam", null, Noon).ReleaseAt);

    [Fact]
    public void Takes_the_pace_of_whoever_ends_it() => Assert.Equal(5, OutageRelease.End(Lasting, "sam", 5, Noon).PerMinute);

    [Fact]
    public void Knows_one_end_only()
    {
        var ended = OutageRelease.End(Lasting, "sam", 5, Noon);

        Assert.Same(ended, OutageRelease.End(ended, "lee", 9, Noon + Duration.FromMinutes(1)));
    }

    [Fact]
    public void Takes_a_minute_once()
    {
        var ended = OutageRelease.End(Lasting, "sam", null, Noon);

        var claimed = OutageRelease.Claim(ended, Noon);

        Assert.Equal(Noon + Duration.FromMinutes(1), claimed.ReleaseAt);
        Assert.Same(claimed, OutageRelease.Claim(claimed, Noon + Duration.FromSeconds(59)));
    }

    [Fact]
    public void Takes_nothing_while_the_outage_lasts() => Assert.Same(Lasting, OutageRelease.Claim(Lasting, Noon));

    [Fact]
    public void Looks_for_late_flags_for_a_day_and_then_no_more()
    {
        var ended = OutageRelease.End(Lasting, "sam", null, Noon);

        Assert.Equal(Noon + Duration.FromMinutes(10), OutageRelease.Count(ended, 0, isEmpty: true, Noon, Rules).ReleaseAt);
        Assert.Null(OutageRelease.Count(ended, 0, isEmpty: true, Noon + Duration.FromHours(24), Rules).ReleaseAt);
    }

    [Fact]
    public void Looks_at_once_when_a_flag_came_late()
    {
        var over = OutageRelease.Count(OutageRelease.End(Lasting, "sam", null, Noon), 0, isEmpty: true, Noon + Duration.FromHours(24), Rules);

        Assert.Equal(Noon + Duration.FromHours(25), OutageRelease.LookAgain(over, Noon + Duration.FromHours(25)).ReleaseAt);
        Assert.Same(Lasting, OutageRelease.LookAgain(Lasting, Noon));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Has_a_pace_that_a_book_may_hold(int perMinute) => Assert.NotNull((Rules with { ReleasePerMinute = perMinute }).Problem);
}
