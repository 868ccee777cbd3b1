using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z4")]
public class TwoCasesOfOneCustomer
{
    [Fact]
    public void Are_one_with_the_earlier_promise_and_its_steps()
    {
        var story = new Story().FlagComplex().At("10:30");
        story.Merge(story.Another());

        Assert.Equal("12:30", Story.Local(story.Case.Cycle.Promise!.DeadlineAt));
        Assert.Equal("complaint-simple", story.Case.Cycle.Terms!.Policy);
        Assert.Equal(
            ["11:30 L1.half", "12:06 L1.most", "12:20 L1.last", "12:30 L1.deadline"],
            story.At("12:30").Told("amy").Where(t => t.Contains("L1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keep_the_own_promise_if_it_is_the_earlier_one()
    {
        var story = new Story().Flag().At("10:30");
        var before = story.Case.Cycle;
        story.Merge(story.Another());

        Assert.Equal((before.Promise, before.Terms), (story.Case.Cycle.Promise, story.Case.Cycle.Terms));
        Assert.Equal(before.Steps, story.Case.Cycle.Steps);
    }

    [Fact]
    [Trait("Rule", "L9")]
    public void Send_no_step_twice()
    {
        var story = new Story().FlagComplex().At("22:30");
        Assert.Contains("22:00 L1.half", story.Told("amy"));
        story.Merge(story.Another(at: Story.Time("21:00")));

        Assert.Single(story.At("23:30").Told("amy"), t => t.EndsWith("L1.half", StringComparison.Ordinal));
        Assert.Contains("23:00 L1.deadline", story.Told("sam"));
    }

    [Fact]
    public void Have_missed_what_the_other_had_missed()
    {
        var story = new Story().FlagComplex().At("15:00");
        story.Merge(story.Another(at: Story.Time("10:00")));

        Assert.Equal("15:00", Story.Local(story.Case.Cycle.MissedAt!.Value));
        Assert.Contains("15:00 L1.overdue", story.Told("max"));
    }

    [Fact]
    public void Keep_the_contacts_of_both()
    {
        var story = new Story().Flag();
        story.Merge(story.Another());

        Assert.Equal(["+8613800138000", "anna@example.org", "anna@work.example.org"], story.Case.Addresses);
    }

    [Fact]
    public void End_the_other_with_its_timers_and_count_once()
    {
        var story = new Story().Flag();
        var other = story.Another();
        story.Merge(other);
        story.FollowOn();

        var (id, command) = Assert.Single(story.FollowedOn);
        Assert.Equal(other.Id, id);
        var ended = ((Decision.Accepted)CaseDecider.Decide(other, command, story.Now, story.Books)).Case;
        Assert.Equal((CaseStatus.Merged, OutcomeKind.Merged), (ended.Status, ended.Cycle.Outcome!.Kind));
        Assert.Equal(new CaseLink(Story.Id, LinkKind.MergedInto, story.Case.Number), Assert.Single(ended.Links));
        Assert.Null(NextWakeUp.Of(ended));
        Assert.False(ended.IsFoundByAddress);
    }

    [Fact]
    public void Are_one_only_if_both_run()
    {
        var story = new Story().Flag();
        var other = story.Another();
        Assert.Equal("otherHasEnded", Story.Refused(story.Merge(other with { Cycle = other.Cycle with { Outcome = new(OutcomeKind.Missed, story.Now) } })));
        story.Cancel("amy");

        Assert.Equal("caseHasEnded", Story.Refused(story.Merge(other)));
    }

    [Fact]
    public void Are_of_one_customer_if_they_share_a_phone_or_an_email()
    {
        var story = new Story().Flag();
        var anna = CallCentre.Anna;

        Assert.Equal("differentCustomers", Story.Refused(story.Merge(story.Another(f => f with { Customer = anna with { Phone = "+8613800138001", Email = null } }))));
        Assert.Equal("sameCase", Story.Refused(story.Merge(story.Case)));
        Assert.Equal("unknownOther", Story.Refused(story.Merge(null, new CaseId("0000000000000000"))));
        Assert.NotEmpty(Story.Recorded(story.Merge(story.Another(f => f with { Customer = anna with { Phone = null } }))));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public void Are_merged_by_those_who_see_both()
    {
        var story = new Story().Flag();
        var blue = story.Another() with { Team = "blue", Owner = "bob" };

        Assert.Equal("unknownOther", Story.Refused(story.Merge(blue, by: "amy")));
        Assert.NotEmpty(Story.Recorded(story.Merge(blue, by: "sam")));
    }

    [Fact]
    public void Both_run_on_if_the_other_promises_something_earlier_by_then()
    {
        var story = new Story().Flag().At("10:30");
        story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), "261123-1", Story.Time("12:01")) { By = Actor.System });
        Assert.True(story.Case.Cycle.Runs);

        story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), "261123-1", Story.Time("12:00")) { By = Actor.System });
        Assert.Equal(CaseStatus.Merged, story.Case.Status);
    }

    [Fact]
    public void Do_not_both_end_when_each_is_to_go_on_for_the_other()
    {
        var story = new Story().Flag();
        var other = story.Another();
        story.Merge(other);
        var absorbs = (Decision.Accepted)CaseDecider.Decide(
            other, new CaseCommand.Merge(Story.Id) { By = Story.By("sam"), Seen = story.Case }, story.Now, story.Books);

        Assert.Equal("goesOnItself", Story.Refused(story.Decide(FollowingOn.CommandFor(absorbs.Case, absorbs.Case.FollowOns[0], story.Now, story.Books))));
        var end = CaseDecider.Decide(absorbs.Case, FollowingOn.CommandFor(story.Case, story.Case.FollowOns[0], story.Now, story.Books), story.Now, story.Books);
        Assert.Equal(CaseStatus.Merged, ((Decision.Accepted)end).Case.Status);
    }

    [Fact]
    public void Can_be_merged_later_if_the_end_of_the_other_was_refused()
    {
        var story = new Story().Flag();
        story.Merge(story.Another());
        story.FollowOn(refusal: "goesOnItself");

        Assert.Empty(story.Case.Links);
        Assert.Equal(["CasesMerged"], Story.Recorded(story.Merge(story.Another())));
    }

    [Fact]
    public void Excuse_nothing_that_was_missed_before()
    {
        var story = new Story().Flag().Unseen(Story.Time("12:30"));
        story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), "261123-1", Story.Time("12:00")) { By = Actor.System });

        Assert.Equal("12:30", Story.Local(story.Case.Cycle.MissedAt!.Value));
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Keep_the_call_that_the_customer_of_the_other_was_told_of()
    {
        var story = new Story().FlagComplex();
        story.Merge(story.CalledAt(Story.Time("15:00")));

        Assert.Equal(Story.Time("15:00"), story.Calls.Slot!.StartAt);
        Assert.Contains("Monday 23 November 2026, 15:00", story.Message("slot.1").Text, StringComparison.Ordinal);
        Assert.Contains("14:50 C1.1", story.At("14:50").Told("amy"));
        Assert.Contains("15:45 agentMissed.1", story.At("15:45").Told("lee"));
    }

    [Theory]
    [Trait("Rule", "C1")]
    [InlineData("14:00", "15:00", "14:00", 2)]
    [InlineData("15:00", "14:00", "14:00", 2)]
    [InlineData("15:00", "15:00", "15:00", 1)]
    public void Keep_the_earlier_of_two_calls_and_say_so(string own, string others, string stays, int messages)
    {
        var story = new Story().FlagComplex();
        story.ChooseSlot("amy", own);
        story.Merge(story.CalledAt(Story.Time(others)));

        Assert.Equal(Story.Time(stays), story.Calls.Slot!.StartAt);
        Assert.Equal(messages, story.Messages.Count(m => m.Template == "slot"));
        Assert.Contains(stays, story.Messages.Last(m => m.Template == "slot").Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Let_an_agreed_call_stand_above_an_older_promise()
    {
        var story = new Story().FlagComplex();
        story.ChooseSlot("amy", "15:00");
        story.Merge(story.Another());

        Assert.Equal(PauseReason.CustomerAskedForLater, story.Case.Cycle.Pause!.Reason);
        Assert.Equal(Story.Time("15:30"), story.Case.Cycle.Promise!.ToldAt);
        Assert.Null(story.At("15:10").Case.Cycle.MissedAt);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Have_missed_what_was_missed_before_the_call()
    {
        var story = new Story().FlagComplex().At("12:30");
        story.ChooseSlot("amy", "15:00");
        story.Merge(story.Another(at: Story.Time("10:00")));

        Assert.Equal(Story.Time("12:30"), story.Case.Cycle.MissedAt);
        Assert.Null(story.Case.Cycle.Pause);
    }

    [Theory]
    [Trait("Rule", "C1")]
    [InlineData(true)]
    [InlineData(false)]
    public void Do_not_take_over_a_call_that_was_missed_or_is_being_made(bool missed)
    {
        var story = new Story().FlagComplex().At("11:45");
        var other = story.CalledAt(Story.Time(missed ? "11:00" : "12:00"));
        var live = other with { Cycle = other.Cycle with { Calls = other.Cycle.Calls! with { Live = new(1, "ben", story.Now, Story.Time("11:55")) } } };
        story.Merge(missed ? other : live);

        Assert.Null(story.Case.Cycle.Calls?.Slot);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Are_merged_the_other_way_round_where_the_call_could_not_be_made()
    {
        var story = new Story().Flag(f => f with { Complexity = Complexity.Complex, Customer = f.Customer with { Phone = null } });

        Assert.Equal("otherIsToBeCalled", Story.Refused(story.Merge(story.CalledAt(Story.Time("15:00"), f => f with { Customer = f.Customer with { Email = CallCentre.Anna.Email } }))));
    }
}
