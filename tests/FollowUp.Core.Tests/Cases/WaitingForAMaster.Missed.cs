using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <content>When the time that its customer was told passes.</content>
public partial class WaitingForAMaster
{
    [Fact]
    [Trait("Rule", "M3")]
    public void Is_missed_when_the_time_that_its_customer_was_told_passes_whatever_time_the_master_has_by_now()
    {
        var story = Linked().At("15:00");

        Assert.Equal((Story.Time("15:00"), Story.Time("15:00")), (story.Case.Cycle.MissedAt!.Value, story.Case.Cycle.DeadlineAt!.Value));
        Assert.Equal("15:00 M3", story.ToldCustomer()[^1]);
        Assert.Contains("15:00 L1.deadline", story.Told("sam"));
        Assert.Contains(story.At("16:00").Told("sam"), told => told.StartsWith("16:00 L5", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_promised_a_quarter_of_its_target_with_the_apology()
    {
        var story = Linked().At("15:00");
        story.MasterFailed();

        Assert.Equal(Story.Time("15:30"), story.Case.Cycle.Promise!.ToldAt);
        Assert.Contains("15:30", story.Message("M3").Text, StringComparison.Ordinal);
        Assert.Null(story.Case.Cycle.Master);
    }

    [Fact]
    public void Apologises_in_the_morning_with_a_quarter_of_its_target_from_then()
    {
        var story = Linked(until: "22:00").At("08:00", day: 1);

        Assert.Equal(Story.Time("22:00"), story.Case.Cycle.MissedAt);
        Assert.Equal("+1 08:00 M3", story.ToldCustomer()[^1]);
        Assert.Equal(Story.Time("08:30", day: 1), story.Case.Cycle.Promise!.ToldAt);
    }

    [Fact]
    public void Still_gets_the_masters_answer_after_the_time_that_it_was_told_and_is_not_counted_as_kept()
    {
        var story = Linked().At("15:10");

        story.AnswerForMaster();
        story.Delivery("M4.1", MessageState.Delivered);

        Assert.Equal(OutcomeKind.Missed, story.Case.Cycle.Outcome!.Kind);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("fail")]
    [InlineData("resume")]
    [InlineData("slot")]
    [InlineData("call")]
    public void Is_missed_though_nobody_looked_before_its_pause_ended(string by)
    {
        var story = Linked().Unseen(Story.Time("15:05"));

        _ = by switch
        {
            "answer" => story.AnswerForMaster(),
            "fail" => story.MasterFailed(),
            "resume" => story.Resume("lee", "another cause"),
            "slot" => story.ChooseSlotAsCustomer(Story.Time("17:00")),
            _ => story.Answer("amy", proof: Proof.Call),
        };

        Assert.NotNull(story.Case.Cycle.MissedAt);
        Assert.Equal(Story.Time("15:00"), Assert.Single(story.Facts<CaseEvent.DeadlineMissed>()).DeadlineAt);
    }

    [Fact]
    public void Has_not_a_minute_more_than_it_was_told_for_the_answer_to_arrive()
    {
        var story = Linked().At("14:58");

        story.AnswerForMaster();

        Assert.Equal(Story.Time("15:00"), story.Case.Cycle.DeadlineAt);
        Assert.NotNull(story.At("15:00").Case.Cycle.MissedAt);
    }

    [Fact]
    public void Is_not_told_of_the_master_once_its_time_has_passed()
    {
        var story = new Story().From("21:30").Flag();
        story.JoinMaster(Story.Time("23:00"));

        Assert.DoesNotContain("+1 08:00 S5.1", story.At("09:00", day: 1).ToldCustomer());
    }

    [Fact]
    public void Keeps_a_miss_from_before_and_tells_a_new_time_when_the_master_fails()
    {
        var story = new Story().Flag().At("12:30");
        story.JoinMaster(Story.Time("15:00"));
        story.At("15:00").MasterFailed();

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
        Assert.Equal(Story.Time("15:30"), story.Case.Cycle.Promise!.ToldAt);
        Assert.Equal("15:00 X3.1", story.ToldCustomer()[^1]);
    }
}
