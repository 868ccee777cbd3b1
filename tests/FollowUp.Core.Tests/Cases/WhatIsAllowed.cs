using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What is offered to a person is what the rules would take from that person, as far as the case and the person alone say so.</summary>
[Trait("Rule", "O6")]
public class WhatIsAllowed
{
    [Fact]
    [Trait("Rule", "L8")]
    public void Taking_is_for_whoever_has_not_and_may()
    {
        var story = new Story().Flag();
        Assert.Equal((false, false, true), (May(story, "amy", "accept"), May(story, "ben", "accept"), May(story, "lee", "accept")));

        story.Assign("lee", "ben");
        Assert.Equal((false, true, true), (May(story, "amy", "accept"), May(story, "ben", "accept"), May(story, "lee", "accept")));
        story.Accept("ben");
        Assert.False(May(story, "ben", "accept"));
    }

    [Fact]
    [Trait("Rule", "L6")]
    public void Acknowledging_needs_a_promise()
    {
        Assert.True(May(new Story().Flag(), "lee", "acknowledge"));
        Assert.False(May(new Story().Flag(f => f with { Kind = CaseKind.Suggestion }), "lee", "acknowledge"));
    }

    [Fact]
    [Trait("Rule", "X5")]
    public void More_time_is_asked_for_by_the_owner_one_at_a_time_and_decided_by_another()
    {
        var story = new Story().Flag();
        Assert.Equal((true, false), (May(story, "amy", "extend"), May(story, "lee", "extend")));
        Assert.False(May(story, "lee", "decide-extension"));

        story.Extend("amy", Story.Time("13:00"));
        Assert.Equal((false, false), (May(story, "amy", "extend"), May(story, "amy", "decide-extension")));
        Assert.Equal((true, true), (May(story, "lee", "decide-extension"), May(story, "sam", "decide-extension")));

        story.DecideExtension("lee");
        Assert.False(May(story, "amy", "extend"));
    }

    [Fact]
    [Trait("Rule", "X5")]
    public void A_lead_decides_neither_on_an_own_wish_nor_on_one_that_went_to_the_supervisor()
    {
        var own = new Story().Flag();
        own.Assign("lee", "lee");
        own.Extend("lee", Story.Time("13:00"));
        Assert.Equal((false, true), (May(own, "lee", "decide-extension"), May(own, "sam", "decide-extension")));

        var late = new Story().Flag();
        late.Extend("amy", Story.Time("13:00"));
        late.At("11:50");
        Assert.Equal((false, true), (May(late, "lee", "decide-extension"), May(late, "sam", "decide-extension")));
    }

    private static bool May(Story story, string person, string command) => AllowedCommands.For(Story.By(person), story.Case).Contains(command);
}
