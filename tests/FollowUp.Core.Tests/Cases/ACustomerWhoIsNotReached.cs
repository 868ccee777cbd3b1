using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

public class ACustomerWhoIsNotReached
{
    [Fact]
    [Trait("Rule", "C4")]
    public void Is_told_that_we_called_at_most_once_in_four_hours()
    {
        var story = new Story().FlagComplex().CalledInVain().At("13:59").CalledInVain();
        Assert.Equal(["10:00 M0", "10:00 calledYou.1"], story.ToldCustomer());

        story.At("14:00").CalledInVain();
        Assert.Equal(["10:00 M0", "10:00 calledYou.1", "14:00 calledYou.2"], story.ToldCustomer());
    }

    [Fact]
    [Trait("Rule", "C4")]
    public void By_the_deadline_and_was_told_so_makes_it_kept_not_reached()
    {
        var story = new Story().Flag().CalledInVain();
        story.ChooseSlot("amy", "11:20");
        story.At("11:20").CalledInVain().At("12:40");

        Assert.Equal(["12:00"], story.Times<CaseEvent.DeadlinePassedNotReached>());
        Assert.Empty(story.Facts<CaseEvent.DeadlineMissed>());
        Assert.All(story.Case.Cycle.Steps.Where(s => s.At >= Story.Time("12:00")), step => Assert.Equal(StepState.NotNeeded, step.State));
        Assert.DoesNotContain(story.ToldCustomer(), told => told.EndsWith("M3", StringComparison.Ordinal));
        Assert.Empty(story.Told("max"));
        story.Answer(proof: Proof.Call);
        Assert.Equal(OutcomeKind.KeptNotReached, story.Case.Cycle.Outcome!.Kind);
    }

    [Fact]
    [Trait("Rule", "C4")]
    public void And_was_not_told_so_is_a_miss()
    {
        var story = new Story().Flag().CalledInVain(arrives: false).At("12:00");

        Assert.Single(story.Facts<CaseEvent.DeadlineMissed>());
    }

    [Fact]
    [Trait("Rule", "C4")]
    public void And_then_was_reached_by_the_deadline_is_a_miss_without_an_answer()
    {
        var story = new Story().Flag().CalledInVain();
        story.At("10:30").StartAttempt();
        story.FinishAttempt("amy", AttemptOutcome.StillOpen, "wants it by noon");
        story.At("12:00");

        Assert.Single(story.Facts<CaseEvent.DeadlineMissed>());
    }

    [Fact]
    [Trait("Rule", "C4")]
    [Trait("Rule", "L5")]
    public void Is_never_left_alone_when_nobody_goes_on_calling()
    {
        var story = new Story().Flag().CalledInVain().At("13:30");

        Assert.Equal(["12:00"], story.Times<CaseEvent.DeadlinePassedNotReached>());
        Assert.Contains("13:00 L5.1", story.Told("sam"));
    }

    [Fact]
    [Trait("Rule", "C5")]
    public void After_five_attempts_is_asked_for_a_slot_and_after_72_hours_the_supervisor_decides()
    {
        var story = Unreachable();

        Assert.True(story.Case.IsUnreachable);
        Assert.Contains("+1 09:00 unreachable.1", story.ToldCustomer());
        Assert.Equal("attemptsUsedUp", Story.Refused(story.StartAttempt()));
        story.At("09:30", day: 20);
        Assert.Contains("+4 09:00 C5.1", story.Told("sam"));
        Assert.True(story.Case.Cycle.Runs);
        Assert.True(story.Case.IsUnreachable);
    }

    [Fact]
    [Trait("Rule", "C5")]
    public void Is_reached_again_by_a_word()
    {
        var story = Unreachable();
        story.Reply("sorry, I was abroad");
        story.At("09:05", day: 1);

        Assert.False(story.Case.IsUnreachable);
        Assert.Contains(story.Told("amy"), told => told.StartsWith("+1 09:00 C3.", StringComparison.Ordinal));
        Assert.IsType<Decision.Accepted>(story.StartAttempt());
    }

    [Fact]
    [Trait("Rule", "C5")]
    public void Is_reached_again_by_a_slot()
    {
        var story = Unreachable();
        story.ChooseSlotAsCustomer(Story.Time("18:00", day: 1));

        Assert.False(story.Case.IsUnreachable);
        Assert.IsType<Decision.Accepted>(story.At("18:00", day: 1).StartAttempt());
    }

    /// <summary>Three attempts on Monday, two on Tuesday morning.</summary>
    private static Story Unreachable() => new Story().FlagComplex()
        .CalledInVain().At("10:15").CalledInVain().At("11:15").CalledInVain()
        .At("08:00", day: 1).CalledInVain().At("09:00", day: 1).CalledInVain();
}
