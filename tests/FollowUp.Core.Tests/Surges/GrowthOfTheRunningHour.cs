using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Tests.Surges;

/// <summary>The running hour against the same hour of the last four weeks.</summary>
[Trait("Rule", "S3")]
public sealed class GrowthOfTheRunningHour
{
    private readonly Complaints _complaints = new();

    [Fact]
    public void Raises_by_its_percent()
    {
        _complaints.Usually(80).Come(21, 1).Come(1, 2).Come(2, 3).Come(2, 4);

        Assert.Equal([(SurgeLevel.Level1, 2.0), (SurgeLevel.Red, 3.0), (SurgeLevel.RedAgain, 4.0)], _complaints.RaisedOf(AlertKind.Growth, 10));
    }

    [Fact]
    public void Raises_a_general_category_later() =>
        Assert.Equal([(SurgeLevel.Level2, 2.0)], _complaints.Usually(80).Come(23, 1, "billing").Come(1, 2, "billing").RaisedOf(AlertKind.Growth, 10));

    [Fact]
    public void Tells_nothing_from_a_mean_under_twenty() => Assert.Empty(_complaints.Usually(79).Come(100, 1).RaisedOf(AlertKind.Growth, 10));

    [Fact]
    public void Tells_nothing_while_four_weeks_are_not_known() => Assert.Empty(_complaints.Come(100, 1).RaisedOf(AlertKind.Growth, 10));

    [Fact]
    public void Counts_a_customer_once_and_from_the_full_hour_only()
    {
        for (var i = 0; i < 40; i++)
        {
            _complaints.Comes("anna", i);
        }

        Assert.Empty(_complaints.Usually(80, hourAt: 60).Come(20, 59).Come(20, 61).RaisedOf(AlertKind.Growth, 70));
    }

    [Fact]
    [Trait("Rule", "S4")]
    public void Is_clear_after_a_whole_hour_under_half_of_it()
    {
        _complaints.Usually(80).Usually(80, hourAt: 60).Come(22, 30);
        Assert.Single(_complaints.LookedAt(40).Raised, alert => alert.Kind == AlertKind.Growth);

        Assert.DoesNotContain(_complaints.LookedAt(119, from: 40).Cleared, alert => alert.Kind == AlertKind.Growth);
        var clear = Assert.Single(_complaints.LookedAt(121, from: 119).Cleared, alert => alert.Kind == AlertKind.Growth);
        Assert.Equal(Complaints.At(120), clear.ClearedAt);
    }

    [Theory]
    [InlineData("Europe/Berlin", 2026, 10, 25, 24)]
    [InlineData("Europe/Berlin", 2026, 3, 29, 23)]
    [InlineData("Asia/Shanghai", 2026, 10, 12, 24)]
    [Trait("Rule", "O7")]
    public void A_day_is_cut_into_hours_without_gap_or_overlap(string zone, int year, int month, int day, int hours)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var (start, end) = (tz.AtStartOfDay(new LocalDate(year, month, day)).ToInstant(), tz.AtStartOfDay(new LocalDate(year, month, day).PlusDays(1)).ToInstant());

        var count = 0;
        var hour = LocalHour.At(start, tz);
        for (; hour.StartAt < end; hour = hour.Next(), count++)
        {
            Assert.Equal(hour.EndAt, hour.Next().StartAt);
            Assert.Equal(hour, LocalHour.At(hour.StartAt, tz));
        }

        Assert.Equal((hours, end), (count, hour.StartAt));
    }
}
