using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z2")]
public class AnAnswerThatHelped
{
    [Fact]
    public void Is_closed_when_the_customer_has_had_nothing_to_say_for_72_hours()
    {
        var story = new Story().Flag().At("11:00").Solve();
        Assert.True(story.Case.HearsCustomer);

        Assert.Equal(CaseStatus.Answered, story.At("10:59", day: 3).Case.Status);
        Assert.Equal(CaseStatus.Closed, story.At("11:00", day: 3).Case.Status);
        Assert.Equal(["+3 11:00"], story.Times<CaseEvent.ConfirmWindowEnded>());
        Assert.False(story.Case.HearsCustomer);
        Assert.Equal("+17 11:00", Story.Local(NextWakeUp.Of(story.Case)!.Value));
    }

    [Fact]
    public void Is_closed_at_once_when_the_customer_says_so()
    {
        var story = new Story().Flag().Solve().At("12:00");
        story.Confirm();

        Assert.Equal(CaseStatus.Confirmed, story.Case.Status);
        Assert.Equal(("customer", "12:00"), (story.Entries[^1].By, Story.Local(story.Case.Cycle.ClosedAt!.Value)));
        Assert.False(story.Case.HearsCustomer);
        Assert.Empty(story.At("12:00", day: 9).Facts<CaseEvent.ConfirmWindowEnded>());
    }

    [Fact]
    public void Can_be_written_down_by_those_who_see_the_case()
    {
        var story = new Story().Flag().Solve();

        Assert.Equal("notAllowed", Story.Refused(story.Confirm(Story.By("bob"))));
        Assert.Equal(["CustomerConfirmed"], Story.Recorded(story.Confirm(Story.By("ben"))));
    }

    [Fact]
    [Trait("Rule", "Z1")]
    public void Has_reached_the_customer_who_says_so()
    {
        var story = new Story().Flag().At("11:00");
        story.Answer();
        story.Confirm();

        Assert.Equal((CaseStatus.Confirmed, OutcomeKind.KeptAnswered), (story.Case.Status, story.Case.Cycle.Outcome!.Kind));
    }

    [Fact]
    public void Is_not_confirmed_before_there_is_one()
    {
        var story = new Story().Flag();

        Assert.Equal("notAnsweredYet", Story.Refused(story.Confirm()));
        story.Cancel("amy");
        Assert.Equal("caseHasEnded", Story.Refused(story.Confirm()));
    }

    [Fact]
    public void Is_closed_anyhow_once_the_time_is_over()
    {
        var story = new Story().Flag().Solve().At("12:00", day: 4);

        Assert.Empty(Story.Recorded(story.Confirm()));
        Assert.Equal(CaseStatus.Closed, story.Case.Status);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Is_closed_once_when_nothing_ran_at_the_time()
    {
        var story = new Story().Flag().Solve().DownUntil("12:00", day: 5);

        Assert.Equal(["+5 12:00"], story.Times<CaseEvent.ConfirmWindowEnded>());
        Assert.Empty(Story.Recorded(story.Tick()));
    }

    [Theory]
    [InlineData(1, "note confirm reopen rate")]
    [InlineData(4, "note reopen rate")]
    public void Says_what_may_be_written_down_of_the_customers_words(int day, string allowed)
    {
        var story = new Story().Flag().Solve().At("10:00", day);

        Assert.Equal(allowed, string.Join(' ', AllowedCommands.For(Story.By("amy"), story.Case)));
    }

    [Fact]
    public void That_was_stored_before_there_was_such_a_time_stays_as_it_is()
    {
        var told = StoredBefore();

        Assert.Equal(CaseStatus.Answered, told.Status);
        Assert.Null(NextWakeUp.Of(told));
        var tick = new CaseCommand.Tick { By = Actor.System };
        Assert.Empty(((Decision.Accepted)CaseDecider.Decide(told, tick, Story.Time("10:00", day: 30), new CallCentre().Books())).Entries);
    }

    private static Case StoredBefore() => Stored.Sample.Case("answered");
}
