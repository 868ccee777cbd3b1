using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>A 2 h case of Monday 10:00 that was linked to a master case at 10:30; the master promises 15:00.</summary>
[Trait("Rule", "S5")]
public partial class WaitingForAMaster
{
    [Fact]
    public void Stops_the_ladder()
    {
        var story = Linked().At("14:59");

        Assert.Empty(story.Told("amy"));
        Assert.Null(story.Case.Cycle.DeadlineAt);
        Assert.Null(story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void Tells_the_customer_once_and_the_time_of_the_master()
    {
        var story = Linked();

        Assert.Equal(["10:00 M0", "10:30 S5.1"], story.ToldCustomer());
        Assert.Contains("15:00", story.Message("S5.1").Text, StringComparison.Ordinal);
        Assert.Equal(Story.Time("15:00"), story.Case.Cycle.Promise!.ToldAt);
    }

    [Fact]
    public void Is_told_after_quiet_hours_though_the_clock_stands()
    {
        var story = new Story().From("21:30").Flag();
        story.JoinMaster(Story.Time("15:00", day: 1));

        Assert.Contains("+1 08:00 S5.1", story.At("09:00", day: 1).ToldCustomer());
    }

    [Fact]
    public void Ends_with_the_masters_answer()
    {
        var story = Linked().At("13:00");

        story.AnswerForMaster();
        story.Delivery("M4.1", MessageState.Delivered);

        Assert.Contains("paid back", story.Message("M4.1").Text, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
        Assert.DoesNotContain("13:00 X3.1", story.ToldCustomer());
    }

    [Fact]
    public void Does_not_send_the_answer_in_quiet_hours()
    {
        var story = Linked(until: "23:00").At("22:00");

        Assert.Equal("quietHours", ((Decision.Refused)story.AnswerForMaster()).Refusal.Code);
        Assert.NotNull(story.Case.Cycle.Pause);
    }

    [Fact]
    public void Has_the_masters_time_at_least_for_the_answer_to_arrive()
    {
        var story = Linked().At("13:00");

        story.AnswerForMaster();

        Assert.Equal(Story.Time("15:00"), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void Runs_again_with_a_quarter_of_its_target_when_the_master_fails()
    {
        var story = Linked().At("14:00");

        story.MasterFailed();

        Assert.Equal(Story.Time("14:30"), story.Case.Cycle.DeadlineAt);
        Assert.Equal("14:00 X3.1", story.ToldCustomer()[^1]);
        Assert.Contains("14:30", story.Message("X3.1").Text, StringComparison.Ordinal);
        Assert.NotEmpty(story.At("14:30").Told("amy"));
    }

    [Fact]
    public void Has_the_least_time_when_a_quarter_is_less()
    {
        var story = new Story().Flag(f => f with { Customer = f.Customer with { Tier = CustomerTier.Vip } }).At("10:05");
        story.JoinMaster(Story.Time("15:00"));
        story.At("14:00").MasterFailed();

        Assert.Equal(Story.Time("14:15"), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void Begins_only_while_the_time_of_the_master_lies_ahead()
    {
        var story = new Story().Flag().At("10:30");

        Assert.Equal("masterTimeHasPassed", ((Decision.Refused)story.JoinMaster(Story.Time("10:30"))).Refusal.Code);
    }

    [Fact]
    public void May_wait_for_another_master_once_it_runs_again()
    {
        var (story, other) = (Linked().At("15:10"), new CaseId("0000000000000009"));

        story.JoinMaster(Story.Time("17:00"), other);

        Assert.Equal((other, PauseReason.Master), (story.Case.Cycle.Master!.Case, story.Case.Cycle.Pause!.Reason));
        Assert.Empty(((Decision.Accepted)story.AnswerForMaster()).Entries);
    }

    [Fact]
    public void Goes_on_with_what_was_left_when_it_is_taken_out_by_hand()
    {
        var left = Linked().At("11:00");
        left.LeaveMaster();
        var resumed = Linked().At("11:00");
        resumed.Resume("lee", "another cause");

        Assert.All([left, resumed], story =>
        {
            Assert.Null(story.Case.Cycle.Master);
            Assert.Equal(Story.Time("12:30"), story.Case.Cycle.DeadlineAt);
            Assert.Contains("12:30", story.Message("X3.1").Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Hears_no_other_master()
    {
        var story = Linked();
        var other = new CaseId("0000000000000009");

        Assert.Equal("hasAnotherMaster", ((Decision.Refused)story.JoinMaster(Story.Time("15:00"), other)).Refusal.Code);
        Assert.Empty(((Decision.Accepted)story.MasterFailed(other)).Entries);
    }

    [Fact]
    public void Skips_what_was_answered_or_ended_meanwhile()
    {
        var answered = Linked();
        answered.Answer("amy", proof: Proof.Call);
        var cancelled = Linked();
        cancelled.Cancel("lee");

        Assert.All([answered, cancelled], story =>
        {
            Assert.Empty(((Decision.Accepted)story.AnswerForMaster()).Entries);
            Assert.Empty(((Decision.Accepted)story.MasterFailed()).Entries);
        });
    }

    [Fact]
    public void Waits_for_the_customers_slot_even_when_the_master_fails()
    {
        var story = Linked();
        story.ChooseSlot("amy", Story.Time("16:00"), null);

        story.MasterFailed();

        Assert.Equal(PauseReason.CustomerAskedForLater, story.Case.Cycle.Pause!.Reason);
        Assert.Null(story.Case.Cycle.Master);
    }

    [Fact]
    public void Is_for_leads_to_begin_and_for_the_product_to_end()
    {
        var story = new Story().Flag();

        Assert.Equal(RefusalKind.NotAllowed, ((Decision.Refused)story.JoinMaster(Story.Time("15:00"), by: "amy")).Refusal.Kind);
        Assert.Equal(
            RefusalKind.NotAllowed,
            ((Decision.Refused)story.Decide(new CaseCommand.LeaveMaster(Story.Master, Failed: true, null) { By = Story.By("lee") })).Refusal.Kind);
    }

    private static Story Linked(string until = "15:00")
    {
        var story = new Story().Flag().At("10:30");
        story.JoinMaster(Story.Time(until));
        return story;
    }
}
