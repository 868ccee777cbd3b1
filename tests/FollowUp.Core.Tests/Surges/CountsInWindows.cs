using FollowUp.Core.Surges;

namespace FollowUp.Core.Tests.Surges;

/// <summary>Complaints of a category in sliding windows, by the manual's table.</summary>
[Trait("Rule", "S2")]
public sealed class CountsInWindows
{
    private readonly Complaints _complaints = new();

    [Fact]
    public void More_than_five_fires_at_the_sixth()
    {
        Assert.Empty(_complaints.Come(5, 0).LookedAt(1).Raised);
        Assert.Equal([(SurgeLevel.Level1, 2.0)], _complaints.Come(1, 2).RaisedOf(AlertKind.Count, 3));
    }

    [Fact]
    public void A_customer_counts_once()
    {
        for (var i = 0; i < 20; i++)
        {
            _complaints.Comes("anna", i);
        }

        Assert.Empty(_complaints.Come(4, 20).LookedAt(25).Raised);
    }

    [Fact]
    public void Severe_goes_from_level_1_over_red_to_red_again() => Assert.Equal(
        [(SurgeLevel.Level1, 5.0), (SurgeLevel.Red, 10.0), (SurgeLevel.RedAgain, 20.0)], OneAMinute("payment", 25));

    [Fact]
    public void General_goes_from_level_2_over_level_1_to_red() => Assert.Equal(
        [(SurgeLevel.Level2, 5.0), (SurgeLevel.Level1, 10.0), (SurgeLevel.Red, 15.0)], OneAMinute("billing", 20, each: 2));

    [Fact]
    public void Three_hours_have_numbers_of_their_own()
    {
        for (var i = 0; i < 11; i++)
        {
            _complaints.Come(1, i * 18);
        }

        Assert.Equal([(SurgeLevel.Level1, 180.0)], _complaints.RaisedOf(AlertKind.Count, 200));
    }

    [Fact]
    public void Intermittent_fires_at_five_in_a_day()
    {
        for (var i = 0; i < 5; i++)
        {
            _complaints.Come(1, i * 350, "noise");
        }

        Assert.Equal([(SurgeLevel.Level2, 1400.0)], _complaints.RaisedOf(AlertKind.Count, 1440));
    }

    [Fact]
    public void Intermittent_fires_at_ten_in_a_week()
    {
        for (var i = 0; i < 10; i++)
        {
            _complaints.Come(1, i * 1000, "noise");
        }

        Assert.Equal([(SurgeLevel.Level2, 9000.0)], _complaints.RaisedOf(AlertKind.Count, 9001));
    }

    [Fact]
    public void A_peak_between_two_looks_is_found() =>
        Assert.Equal([(SurgeLevel.Level1, 1.0)], _complaints.Come(6, 1).RaisedOf(AlertKind.Count, 35));

    [Fact]
    public void An_alert_names_its_row() => Assert.Equal(
        ("payment", 6, 5, 30.0), _complaints.Come(6, 0).LookedAt(1).Raised is [var alert]
            ? (alert.Category, alert.Count, alert.Limit, alert.Within.TotalMinutes)
            : default);

    private IReadOnlyList<(SurgeLevel?, double)> OneAMinute(string category, int minutes, int each = 1)
    {
        for (var i = 0; i <= minutes; i++)
        {
            _complaints.Come(each, i, category);
        }

        return _complaints.RaisedOf(AlertKind.Count, minutes);
    }
}
