using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Hand-over at the end of a shift: what its owner left becomes the lead's.</summary>
[Trait("Rule", "A3")]
public class HandingACaseToTheLead
{
    [Fact]
    public void Gives_it_to_the_lead_on_shift_and_leaves_the_promise_as_it_is()
    {
        var story = new Story().FlagComplex().At("18:00");
        var promise = story.Case.Cycle.Promise;

        Assert.Equal(["HandedToLead"], Story.Recorded(story.HandToLead(HandOverRule.ShiftEnd)));

        Assert.Equal(("lee", false, promise), (story.Case.Owner, story.Case.Accepted, story.Case.Cycle.Promise));
        Assert.Equal(new HandedOver(HandOverRule.ShiftEnd, "amy", "lee", Story.Time("18:00")), story.Case.Cycle.HandedOver);
    }

    [Fact]
    [Trait("Rule", "L8")]
    public void Asks_nobody_to_accept_it_and_gives_it_back_to_nobody()
    {
        var story = new Story().FlagComplex().At("18:00");
        story.HandToLead(HandOverRule.ShiftEnd);

        Assert.Equal("lee", story.At("21:00").Case.Owner);
    }

    [Fact]
    public void Spares_what_the_owner_has_touched_since_the_list()
    {
        var story = new Story().FlagComplex().At("17:30");
        story.Note("amy");

        Assert.Empty(Story.Recorded(story.At("18:00").HandToLead(HandOverRule.ShiftEnd)));
        Assert.Equal("amy", story.Case.Owner);
    }

    [Fact]
    public void Does_not_spare_what_was_touched_before_it()
    {
        var story = new Story().FlagComplex().At("17:29");
        story.Note("amy");

        Assert.NotEmpty(Story.Recorded(story.At("18:00").HandToLead(HandOverRule.ShiftEnd)));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void Goes_along_the_chain_when_the_lead_is_not_on_shift()
    {
        var story = new Story(new CallCentre().OnShift("lee", "09:00-17:00")).FlagComplex().At("18:00");
        story.HandToLead(HandOverRule.ShiftEnd);

        Assert.Equal("sam", story.Case.Owner);
    }

    [Fact]
    public void Gives_it_to_the_lead_also_when_nobody_is_on_shift()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("09:00-18:00")).FlagComplex().At("18:00");
        story.HandToLead(HandOverRule.ShiftEnd);

        Assert.Equal("lee", story.Case.Owner);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Changes_nothing_for_a_case_that_is_somebody_elses_waits_or_has_ended()
    {
        var others = new Story().FlagComplex().At("17:00");
        others.Assign("lee", "ben");
        var waits = new Story().FlagComplex().At("17:00");
        waits.Later(Story.Time("20:00"));
        var ended = new Story().FlagComplex().At("17:00");
        ended.Cancel("amy");

        Assert.All(new[] { others, waits, ended }, story => Assert.Empty(Story.Recorded(story.At("18:00").HandToLead(HandOverRule.ShiftEnd))));
    }

    [Fact]
    public void Is_the_products_alone() => Assert.Equal("notAllowed", Story.Refused(new Story().FlagComplex().Decide(
        new CaseCommand.HandToLead(HandOverRule.ShiftEnd, "amy", Story.Time("10:00"), Story.Time("09:30")) { By = Story.By("max") })));
}
