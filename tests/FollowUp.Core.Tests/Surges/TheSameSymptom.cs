using FollowUp.Core.Surges;

namespace FollowUp.Core.Tests.Surges;

/// <summary>The same category and symptom from several customers.</summary>
[Trait("Rule", "S1")]
public sealed class TheSameSymptom
{
    private readonly Complaints _complaints = new();

    [Fact]
    public void From_three_customers_within_half_an_hour_raises_an_alert()
    {
        var alert = Assert.Single(_complaints.Comes("anna", 0, symptom: "charged twice").Comes("ben", 29, symptom: "charged twice")
            .Comes("cleo", 30, symptom: "charged twice").LookedAt(30).Raised);

        Assert.Equal((AlertKind.Symptom, "payment", "charged twice", 3), (alert.Kind, alert.Category, alert.Symptom, alert.Count));
        Assert.Null(alert.Level);
        Assert.Equal("north", Assert.Single(alert.Teams));
    }

    [Fact]
    public void From_two_customers_raises_none() =>
        Assert.Empty(_complaints.Comes("anna", 0, symptom: "lost").Comes("anna", 1, symptom: "lost").Comes("ben", 2, symptom: "lost").LookedAt(5).Raised);

    [Fact]
    public void Over_more_than_half_an_hour_raises_none() =>
        Assert.Empty(_complaints.Come(1, 0, symptom: "lost").Come(1, 20, symptom: "lost").Come(1, 30.5, symptom: "lost").LookedAt(40).Raised);

    [Fact]
    public void Of_another_category_is_another_symptom() =>
        Assert.Empty(_complaints.Come(2, 0, "payment", "lost").Come(2, 1, "delivery", "lost").Come(2, 2, "payment", "late").LookedAt(5).Raised);

    [Fact]
    public void Is_not_missed_when_a_look_comes_late() =>
        Assert.Single(_complaints.Come(3, 0, symptom: "lost").LookedAt(50).Raised);
}
