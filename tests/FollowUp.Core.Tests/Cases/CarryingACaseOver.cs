using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>The same-day rule as a case sees it; it holds for the team red.</summary>
[Trait("Rule", "X6")]
public class CarryingACaseOver
{
    [Fact]
    public void Waits_for_the_next_working_day_and_never_moves_the_promise()
    {
        var story = new Story().FlagComplex().At("17:10");
        var promise = story.Case.Cycle.Promise;

        Assert.Equal(["CaseCarriedOver"], Story.Recorded(story.CarryOver("amy")));

        Assert.Equal(new CarriedOver("amy", story.Now, Story.Time("10:00", day: 1)), story.Case.Cycle.CarriedOver);
        Assert.Equal(promise, story.Case.Cycle.Promise);
    }

    [Fact]
    public void Skips_the_weekend()
    {
        var story = new Story().From("15:00", day: 4).FlagComplex().At("17:10", day: 4);
        story.CarryOver("amy");

        Assert.Equal(Story.Time("10:00", day: 7), story.Case.Cycle.CarriedOver!.TouchBy);
    }

    [Fact]
    public void Saves_it_from_the_lead_that_day()
    {
        var (carried, left) = (new Story().FlagComplex().At("17:10"), new Story().FlagComplex().At("17:10"));
        carried.CarryOver("amy");

        Assert.Empty(Story.Recorded(carried.At("17:30").HandToLead(HandOverRule.SameDay)));
        Assert.Equal(["HandedToLead"], Story.Recorded(left.At("17:30").HandToLead(HandOverRule.SameDay)));
    }

    [Fact]
    public void Takes_a_request_and_not_just_some_activity()
    {
        var story = new Story().FlagComplex().At("17:10");
        story.Note("amy");

        Assert.NotEmpty(Story.Recorded(story.At("17:30").HandToLead(HandOverRule.SameDay)));
    }

    [Fact]
    public void Gives_it_to_the_lead_if_it_is_not_touched_in_the_morning()
    {
        var story = new Story().FlagComplex().At("17:10");
        story.CarryOver("amy");

        Assert.Equal(["HandedToLead"], Story.Recorded(story.At("10:00", day: 1).HandToLead(HandOverRule.Carried)));
        Assert.Equal("lee", story.Case.Owner);
    }

    [Fact]
    public void Is_no_touch_of_the_next_morning_if_it_was_touched_later_the_same_afternoon()
    {
        var story = new Story().FlagComplex().At("17:10");
        story.CarryOver("amy");
        story.At("17:20").Note("amy");

        Assert.Equal(["HandedToLead"], Story.Recorded(story.At("10:00", day: 1).HandToLead(HandOverRule.Carried)));
    }

    [Fact]
    public void Leaves_it_to_its_owner_if_it_is_touched_in_the_morning()
    {
        var story = new Story().FlagComplex().At("17:10");
        story.CarryOver("amy");
        story.At("09:40", day: 1).Note("amy");

        Assert.Empty(Story.Recorded(story.At("10:00", day: 1).HandToLead(HandOverRule.Carried)));
    }

    [Fact]
    public void Is_refused_where_the_rule_does_not_hold()
    {
        var story = new Story().Flag(f => f with { By = Story.By("bob"), Complexity = Complexity.Complex });

        Assert.Equal("noSameDayRule", Story.Refused(story.CarryOver("bob")));
    }

    [Fact]
    public void Is_for_the_owner_and_the_lead_and_needs_a_reason()
    {
        var story = new Story().FlagComplex();

        Assert.Equal("notAllowed", Story.Refused(story.CarryOver("ben")));
        Assert.Equal("blank", Story.Refused(story.CarryOver("amy", " ")));
        Assert.NotEmpty(Story.Recorded(story.CarryOver("lee")));
    }
}
