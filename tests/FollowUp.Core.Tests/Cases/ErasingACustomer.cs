using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "A4")]
public class ErasingACustomer
{
    [Fact]
    public void Waits_until_nobody_works_on_the_case()
    {
        var story = new Story().Flag();

        Assert.Equal("caseStillRuns", Story.Refused(Erase(story)));
        story.Cancel("amy");
        Assert.Equal(["CustomerErased"], Story.Recorded(Erase(story)));
    }

    [Fact]
    public void Ends_what_the_customer_could_still_say()
    {
        var story = new Story().Flag();
        story.Answer(proof: Proof.Call);
        Assert.True(story.Case.IsFoundByAddress);

        Erase(story);

        Assert.False(story.Case.IsFoundByAddress);
        Assert.Null(NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void Keeps_the_outcome_and_its_times()
    {
        var story = new Story().Flag().At("12:30");
        story.Answer(proof: Proof.Call);
        var before = story.Case.Cycle;

        Erase(story);

        Assert.Equal((before.Outcome, before.MissedAt, before.OpenedAt), (story.Case.Cycle.Outcome, story.Case.Cycle.MissedAt, story.Case.Cycle.OpenedAt));
    }

    [Fact]
    public void Lets_nothing_be_added_afterwards()
    {
        var story = Erased();

        Assert.Equal("customerIsErased", Story.Refused(story.Note("amy")));
        Assert.Equal("customerIsErased", Story.Refused(story.Decide(new CaseCommand.Reopen("again") { By = Story.By("amy") })));
        Assert.Empty(AllowedCommands.In(story.Case));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Twice_is_already_so() => Assert.Empty(Story.Recorded(Erase(Erased())));

    [Fact]
    [Trait("Rule", "A1")]
    public void Is_for_a_supervisor_or_a_manager()
    {
        var story = new Story().Flag();
        story.Cancel("amy");

        Assert.Equal("notAllowed", Story.Refused(Erase(story, "amy")));
        Assert.Equal("notAllowed", Story.Refused(Erase(story, "lee")));
        Assert.IsType<Decision.Accepted>(Erase(story, "max"));
    }

    private static Story Erased()
    {
        var story = new Story().Flag();
        story.Cancel("amy");
        Erase(story);
        return story;
    }

    private static Decision Erase(Story story, string by = "sam") => story.Decide(new CaseCommand.Erase { By = Story.By(by) });
}
