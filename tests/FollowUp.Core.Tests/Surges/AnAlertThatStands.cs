using FollowUp.Core.Surges;

namespace FollowUp.Core.Tests.Surges;

/// <summary>What follows the first alert: more of it, or all clear.</summary>
[Trait("Rule", "S4")]
public sealed class AnAlertThatStands
{
    private readonly Complaints _complaints = new Complaints().Come(6, 0);

    [Fact]
    public void Is_not_raised_again_inside_its_window()
    {
        var complaints = new Complaints().Come(5, 0).Come(1, 25);
        Assert.Single(complaints.LookedAt(26).Raised);

        Assert.Empty(complaints.Come(5, 40).LookedAt(54, from: 26).Raised);
    }

    [Fact]
    public void Is_raised_again_when_it_rises()
    {
        _complaints.LookedAt(1);

        var red = Assert.Single(_complaints.Come(5, 2).LookedAt(3, from: 1).Raised);

        Assert.Equal((SurgeLevel.Red, 11), (red.Level!.Value, red.Count));
    }

    [Fact]
    public void Is_raised_again_when_its_number_has_doubled()
    {
        var symptoms = new Complaints().Come(3, 0, "delivery", "lost");
        Assert.Single(symptoms.LookedAt(1).Raised);
        Assert.Empty(symptoms.Come(2, 2, "delivery", "lost").LookedAt(3, from: 1).Raised);

        Assert.Equal(6, Assert.Single(symptoms.Come(1, 4, "delivery", "lost").LookedAt(5, from: 3).Raised).Count);
    }

    [Fact]
    public void Is_raised_again_from_below_once_its_window_has_passed()
    {
        _complaints.LookedAt(1);

        Assert.Equal(32, (Assert.Single(_complaints.Come(3, 20).Come(3, 32).LookedAt(40, from: 1).Raised).RaisedAt - Complaints.Ten).TotalMinutes);
    }

    [Fact]
    public void Is_clear_after_a_whole_window_under_half()
    {
        Assert.Equal(Complaints.At(60), _complaints.LookedAt(1).NextLookAt);
        Assert.Empty(_complaints.LookedAt(59, from: 1).Cleared);

        Assert.Equal(Complaints.At(60), Assert.Single(_complaints.LookedAt(61, from: 59).Cleared).ClearedAt);
    }

    [Fact]
    public void Stands_while_half_goes_on()
    {
        _complaints.LookedAt(1);
        Assert.Empty(_complaints.Come(3, 35).LookedAt(94, from: 1).Cleared);

        Assert.Equal(Complaints.At(95), Assert.Single(_complaints.LookedAt(95, from: 94).Cleared).ClearedAt);
    }

    [Fact]
    public void Can_be_raised_again_once_it_was_clear()
    {
        _complaints.LookedAt(1);

        var found = _complaints.Come(6, 100).LookedAt(101, from: 1);

        Assert.Equal((1, 1), (found.Cleared.Length, found.Raised.Length));
    }

    [Fact]
    public void A_lower_level_is_no_news_while_a_higher_one_stands()
    {
        var complaints = new Complaints().Come(11, 0);
        Assert.Equal(SurgeLevel.Red, complaints.LookedAt(1).Raised[^1].Level);

        Assert.DoesNotContain(complaints.Come(6, 40).LookedAt(41, from: 1).Raised, alert => alert.Level < SurgeLevel.Red);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void That_came_and_went_while_nothing_looked_is_not_raised() => Assert.Empty(_complaints.LookedAt(600).Raised);

    [Fact]
    public void A_complaint_that_becomes_visible_late_raises_nothing_twice()
    {
        Assert.Single(_complaints.LookedAt(2).Raised);

        Assert.Empty(_complaints.Come(1, 0.5).LookedAt(3, from: 0).Raised);
    }

    [Fact]
    public void Has_an_identity_that_says_what_it_is_and_sorts_the_newest_first()
    {
        var (early, late) = (IdAt(0), IdAt(10));

        Assert.True(string.CompareOrdinal(late, early) < 0);
        Assert.Equal(early, IdAt(0));
        Assert.NotEqual(early, Alert.IdOf(AlertKind.Count, "delivery", null, SurgeLevel.Red, 11, Complaints.Ten));
    }

    private static string IdAt(double minute) => Alert.IdOf(AlertKind.Count, "payment", null, SurgeLevel.Red, 11, Complaints.At(minute));
}
