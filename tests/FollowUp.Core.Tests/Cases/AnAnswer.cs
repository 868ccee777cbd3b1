using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z1")]
public class AnAnswer
{
    [Theory]
    [InlineData(" ", "refunded", "double-click", "text")]
    [InlineData("Paid back.", "", "double-click", "resolution")]
    [InlineData("Paid back.", "refunded", "", "rootCause")]
    public void Needs_text_resolution_and_root_cause(string text, string resolution, string rootCause, string field)
    {
        var story = new Story().Flag();
        var decision = story.Decide(new CaseCommand.GiveAnswer(text, resolution, rootCause, Proof.Call, null) { By = Story.By("amy") });

        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        Assert.Equal(("blank", field), (refusal.Code, refusal.Field));
    }

    [Fact]
    [Trait("Rule", "M6")]
    public void Must_not_say_that_the_case_was_handed_over() =>
        Assert.Equal("unfitText", Story.Refused(new Story().Flag().Answer(text: "已提交给财务部。")));

    [Fact]
    public void On_a_call_ends_the_cycle_at_once()
    {
        var story = new Story().Flag().At("11:30");
        story.Answer(proof: Proof.Call);

        Assert.Equal(CaseStatus.Answered, story.Case.Status);
        Assert.Equal(new Outcome(OutcomeKind.KeptAnswered, Story.Time("11:30")), story.Case.Cycle.Outcome);
        Assert.Equal(["10:00 M0", "11:30 M5"], story.ToldCustomer());
    }

    [Fact]
    public void By_message_is_answered_but_not_told_and_the_clock_runs()
    {
        var story = Sent();
        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);

        story.At("12:00");

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
        Assert.Equal(["12:00 L1.deadline"], story.Told("sam"));
    }

    [Theory]
    [InlineData(MessageState.Delivered, true)]
    [InlineData(MessageState.Shown, false)]
    [InlineData(MessageState.Sent, false)]
    public void That_arrived_closes_the_case(MessageState state, bool givesReceipts)
    {
        var story = Sent();
        story.Delivery("M4.1", state, givesReceipts);

        Assert.Equal(CaseStatus.Answered, story.Case.Status);
        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
    }

    [Theory]
    [InlineData(MessageState.Sent)]
    [InlineData(MessageState.Sending)]
    [InlineData(MessageState.Queued)]
    public void That_was_only_accepted_where_receipts_follow_does_not(MessageState state)
    {
        var story = Sent();
        story.Delivery("M4.1", state, givesReceipts: true);

        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);
    }

    [Theory]
    [InlineData(MessageState.Failed)]
    [InlineData(MessageState.Undelivered)]
    public void That_failed_on_the_last_channel_marks_the_customer_not_reached(MessageState state)
    {
        var story = Sent(Story.ByPhoneOnly);
        story.Delivery("M4.1", state, code: "30005");

        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);
        Assert.True(story.Case.CustomerNotReached);
        Assert.Equal("30005", Assert.Single(story.Facts<CaseEvent.CustomerNotReached>()).Code);
    }

    [Fact]
    public void That_failed_may_be_given_again_in_the_same_words_once()
    {
        var story = Sent(Story.ByPhoneOnly);
        story.Delivery("M0", MessageState.Failed);
        Assert.Empty(Story.Recorded(story.Answer()));

        story.Delivery("M4.1", MessageState.Failed);

        Assert.Equal(["CaseAnswered"], Story.Recorded(story.Answer()));
        Assert.Empty(Story.Recorded(story.Answer()));
        Assert.Equal(["11:00 M4.1", "11:00 M4.2"], story.ToldCustomer()[1..]);
        story.Delivery("M4.2", MessageState.Delivered);
        Assert.Equal(CaseStatus.Answered, story.Case.Status);
        Assert.False(story.Case.CustomerNotReached);
    }

    [Fact]
    public void That_arrives_after_the_deadline_is_a_miss_even_if_no_tick_came_between()
    {
        var story = Sent().Unseen(Story.Time("12:00:01"));
        story.Delivery("M4.1", MessageState.Delivered);

        Assert.Equal(OutcomeKind.Missed, story.Case.Cycle.Outcome!.Kind);
        Assert.Single(story.Facts<CaseEvent.DeadlineMissed>());
    }

    [Fact]
    public void That_replaced_another_is_told_only_by_its_own_message()
    {
        var story = Sent();
        story.Answer(text: "Paid back, with a voucher.");
        story.Delivery("M4.1", MessageState.Delivered);
        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);

        story.Delivery("M4.2", MessageState.Delivered);
        Assert.Equal(CaseStatus.Answered, story.Case.Status);
    }

    [Fact]
    public void Comes_once() => Assert.Equal("caseHasAnAnswer", Story.Refused(Told().Answer(text: "Something else.")));

    [Fact]
    public void To_a_suggestion_ends_it_without_a_promise_to_keep()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Suggestion });
        story.Answer(proof: Proof.Call);

        Assert.Equal(OutcomeKind.AnsweredUnpromised, story.Case.Cycle.Outcome!.Kind);
    }

    [Fact]
    [Trait("Rule", "M8")]
    public void Is_not_told_by_another_message_that_arrives_which_shows_that_the_customer_can_be_reached()
    {
        var story = Sent();
        story.Delivery("M0", MessageState.Failed);
        Assert.True(story.Case.CustomerNotReached);

        story.At("12:00").Delivery("M3", MessageState.Delivered);

        Assert.False(story.Case.CustomerNotReached);
        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);
    }

    private static Story Sent(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        var story = new Story().Flag(change).At("11:00");
        story.Answer();
        return story;
    }

    private static Story Told()
    {
        var story = Sent();
        story.Delivery("M4.1", MessageState.Delivered);
        return story;
    }
}
