using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>A target of 72 hours: its own steps come long after the first day.</summary>
[Trait("Rule", "L3")]
public class ALongTarget
{
    [Fact]
    public void Reaches_the_lead_24_hours_after_the_flag() => Assert.Equal(["+1 10:00 L3"], Research().At("10:00", day: 2).Told("lee"));

    [Fact]
    [Trait("Rule", "M2")]
    public void Tells_the_customer_24_hours_after_the_flag_by_when() => Assert.Contains(
        "Thursday 26 November 2026, 10:00", Research().At("10:00", day: 1).Message("M2.1").Text, StringComparison.Ordinal);

    [Fact]
    public void Need_not_reach_the_lead_again_if_a_higher_rung_knows()
    {
        var story = Research();
        story.Escalate("amy");

        Assert.Empty(story.At("10:00", day: 2).Told("lee"));
    }

    [Fact]
    public void Counts_from_the_flag_and_not_from_an_earlier_contact() =>
        Assert.Equal(["+1 10:00 L3"], Research(contact: "04:00").At("10:00", day: 1).Told("lee"));

    private static Story Research(string contact = "10:00") => new Story().Flag(f => f with
    {
        Kind = CaseKind.Inquiry,
        Category = "research",
        ContactedAt = Story.Time(contact),
    });
}
