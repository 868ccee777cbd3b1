using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "X1")]
public class PausingACase
{
    [Fact]
    public void Waits_for_the_question_to_arrive_and_the_clock_runs_until_then()
    {
        var story = new Story().Flag().At("10:30");
        story.Ask();

        Assert.Null(story.At("11:10").Case.Cycle.Pause);
        Assert.Contains("11:00 L1.half", story.Told("amy"));
        story.Delivery("X1.1", MessageState.Sent);
        Assert.Null(story.Case.Cycle.Pause);
        story.Delivery("X1.1", MessageState.Delivered);

        Assert.Equal((PauseReason.WaitingForCustomer, Story.Time("11:10")), (story.Case.Cycle.Pause!.Reason, story.Case.Cycle.Pause.Since));
        Assert.Contains("Which of the two cards", story.Message("X1.1").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageState.Sent)]
    [InlineData(MessageState.Shown)]
    public void Begins_with_a_question_that_was_accepted_where_there_are_no_receipts(MessageState state)
    {
        var story = new Story().Flag();
        story.Ask();
        story.Delivery("X1.1", state, givesReceipts: false);

        Assert.NotNull(story.Case.Cycle.Pause);
    }

    [Fact]
    public void Does_not_begin_with_a_question_that_failed_and_the_owner_is_told()
    {
        var story = new Story().Flag().At("10:30");
        story.Ask();
        story.Delivery("X1.1", MessageState.Undelivered, code: "30003");
        Assert.NotNull(story.Case.Cycle.Question);
        Assert.Equal(Channel.Email, story.Message("X1.1").Channel);
        story.Delivery("X1.1", MessageState.Failed, code: "bounced");

        Assert.Null(story.Case.Cycle.Pause);
        Assert.Null(story.Case.Cycle.Question);
        Assert.Contains("10:30 notAsked.1", story.Told("amy"));
    }

    [Fact]
    public void Has_one_open_question_at_a_time()
    {
        var story = new Story().Flag();
        story.Ask();

        Assert.Empty(Story.Recorded(story.Ask()));
        Assert.Equal("questionIsOpen", Story.Refused(story.Ask(text: "And when?")));
        story.Delivery("X1.1", MessageState.Delivered);
        Assert.Equal("questionIsOpen", Story.Refused(story.Ask(text: "And when?")));
    }

    [Fact]
    public void Does_not_begin_for_an_answer_that_came_before_the_receipt()
    {
        var story = new Story().Flag();
        story.Ask();
        story.Reply("the first one");
        story.Delivery("X1.1", MessageState.Delivered);

        Assert.Null(story.Case.Cycle.Pause);
        Assert.True(Assert.Single(story.Facts<CaseEvent.QuestionClosed>()).Answered);
    }

    [Fact]
    public void Fires_no_step_and_misses_nothing()
    {
        var story = new Story().Flag().At("10:30");
        story.Later(Story.Time("10:00", day: 2));
        story.At("09:59", day: 2);

        Assert.Empty(story.Told("amy"));
        Assert.Empty(story.Told("sam"));
        Assert.Equal(["10:00 M0"], story.ToldCustomer());
        Assert.Null(story.Case.Cycle.MissedAt);
        Assert.Null(story.Case.Cycle.DeadlineAt);
        Assert.Equal(Story.Time("10:00", day: 2), NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void For_a_third_party_is_approved_by_the_lead_and_the_clock_runs_until_then()
    {
        var story = new Story().Flag().At("10:30");
        story.Pause("amy", PauseWish.ThirdParty, Story.Time("15:00"), "the bank looks it up");

        Assert.Null(story.Case.Cycle.Pause);
        Assert.Equal(["10:30 pauseAsked.1"], story.Told("lee"));
        Assert.Contains("the bank looks it up", story.Message("pauseAsked.1").Text, StringComparison.Ordinal);

        story.At("10:40").Pause("lee", PauseWish.ThirdParty, note: "fine");
        Assert.Equal((PauseReason.ThirdParty, Story.Time("15:00")), (story.Case.Cycle.Pause!.Reason, story.Case.Cycle.Pause.Until));
        Assert.Null(story.Case.Cycle.PauseRequest);
        Assert.Equal(Story.Time("16:20"), story.At("15:00").Case.Cycle.DeadlineAt);
    }

    [Fact]
    [Trait("Rule", "X1")]
    public void Is_not_approved_until_a_time_that_has_passed_since_it_was_asked_for()
    {
        var story = new Story().Flag().At("10:20");
        story.Pause("amy", PauseWish.ThirdParty, Story.Time("11:00"), "the bank looks it up");

        Assert.Equal("pauseInThePast", Story.Refused(story.At("11:00").Pause("lee", PauseWish.ThirdParty, note: "fine")));
        Assert.Null(story.Case.Cycle.Pause);
    }

    [Fact]
    public void Needs_a_time_that_lies_ahead_and_not_too_far_and_a_note_for_a_third_party()
    {
        var story = new Story().Flag();

        Assert.Equal("untilIsNeeded", Story.Refused(story.Pause("amy", PauseWish.CustomerLater)));
        Assert.Equal("pauseInThePast", Story.Refused(story.Later(Story.Time("10:00"))));
        Assert.Equal("pauseTooLong", Story.Refused(story.Later(Story.Time("10:01", day: 30))));
        Assert.Equal("blank", Story.Refused(story.Pause("lee", PauseWish.ThirdParty)));
        Assert.Equal("noClock", Story.Refused(new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).Ask()));
    }

    [Fact]
    [Trait("Rule", "L6")]
    public void Keeps_an_acknowledgement_and_the_waiting_notices_of_the_ladder()
    {
        var story = new Story(new CallCentre().Away("ben").OnShift("amy", "14:00-24:00").OnShift("lee", "14:00-24:00").OnShift("sam", "14:00-24:00"))
            .Flag().At("11:10");
        story.Acknowledge("lee", "12:00");
        story.Later(Story.Time("15:00"));

        Assert.Empty(story.At("14:59").Told("amy"));
        Assert.Equal(Story.Time("15:50"), story.At("15:00").Case.Cycle.Acknowledgement!.NextActionAt);
    }

    [Fact]
    [Trait("Rule", "P8")]
    public void Is_explained_as_segments_and_as_a_silence()
    {
        var story = new Story().Flag().At("10:30");
        story.Later(Story.Time("12:00"));
        var silence = Explanation.Of(story.Case, story.Books, story.Now).Silences[0];
        Assert.Equal(("X1", Story.Time("12:00")), (silence.Reason.Rule, silence.Until));

        var deadline = Explanation.Of(story.At("12:00").Case, story.Books, story.Now).Deadline!;

        Assert.Equal(Story.Time("13:30"), deadline.At);
        Assert.Equal(
            [(Worked, "10:00", "10:30"), (Paused, "10:30", "12:00"), (Worked, "12:00", "13:30")],
            deadline.Segments.Select(s => (s.Kind, Story.Local(s.From), Story.Local(s.To))));
    }

    private const SegmentKind Worked = SegmentKind.Worked;
    private const SegmentKind Paused = SegmentKind.Paused;
}
