using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "X3")]
public class ResumingACase
{
    [Fact]
    public void Leaves_the_time_that_was_left_and_tells_the_customer()
    {
        var story = new Story().Flag().At("11:20").Asked().At("15:00");
        story.Reply("the first one");

        Assert.Equal((Story.Time("15:40"), Story.Time("15:40")), (story.Case.Cycle.Promise!.PromisedAt, story.Case.Cycle.DeadlineAt));
        Assert.Contains("Monday 23 November 2026, 15:40", story.Message("X3.1").Text, StringComparison.Ordinal);
        Assert.Null(story.Case.Cycle.Question);
    }

    [Fact]
    public void Plans_the_steps_again_with_the_pause_left_out()
    {
        var story = new Story().Flag().At("11:20");
        story.Later(Story.Time("15:00"));
        story.At("17:00");

        Assert.Equal(["11:00 L1.half", "15:16 L1.most", "15:30 L1.last", "15:40 L1.deadline"], story.Told("amy"));
        Assert.Equal(["15:28 L1.lead", "15:40 L1.deadline"], story.Told("lee"));
        Assert.Equal(Story.Time("15:40"), story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void Leaves_at_least_fifteen_minutes()
    {
        var story = new Story().Flag().At("11:57");
        story.Later(Story.Time("14:00"));
        story.At("14:00");

        Assert.Equal(Story.Time("14:15"), story.Case.Cycle.DeadlineAt);
        Assert.Contains("14:15", story.Message("X3.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_same_part_of_an_earlier_promise()
    {
        var story = new Story().Flag(f => f with { Promise = Story.Time("11:00") }).At("10:30");
        story.Later(Story.Time("12:00"));
        story.At("12:00");

        Assert.Equal((Story.Time("12:30"), Story.Time("13:30")), (story.Case.Cycle.Promise!.PromisedAt, story.Case.Cycle.Promise.DueAt));
    }

    [Fact]
    [Trait("Rule", "P2")]
    public void Counts_what_was_left_in_working_hours()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "back office" });
        var due = story.Case.Cycle.Promise!.DueAt;
        story.At("16:00").Later(Story.Time("09:00", day: 2));
        story.At("09:00", day: 2);

        var calendar = story.Books.Calendars["office"];
        Assert.Equal(
            calendar.Measure(Story.Time("16:00"), due), calendar.Measure(Story.Time("09:00", day: 2), story.Case.Cycle.Promise.DueAt));
    }

    [Fact]
    public void Is_for_the_owner_and_the_lead()
    {
        var story = new Story().Flag();
        story.Later(Story.Time("15:00"));

        Assert.Equal("notAllowed", Story.Refused(story.Resume("ben")));
        Assert.Equal(["CaseResumed"], Story.Recorded(story.Resume("lee")));
        Assert.Empty(Story.Recorded(story.Resume("amy")));
    }

    [Fact]
    public void Does_not_come_of_an_automatic_reply()
    {
        var story = new Story().Flag().Asked();
        story.AutoReply("I am on holiday", "E1");

        Assert.NotNull(story.Case.Cycle.Pause);
        Assert.Empty(story.Told("amy"));
        Assert.True(Assert.Single(story.Facts<CaseEvent.CustomerReplied>()).IsAutomatic);
    }

    [Fact]
    public void Does_not_come_of_a_word_while_the_customer_asked_for_later()
    {
        var story = new Story().Flag();
        story.Later(Story.Time("15:00"));
        story.Reply("thank you");

        Assert.NotNull(story.Case.Cycle.Pause);
    }

    [Fact]
    [Trait("Rule", "L5")]
    public void Does_not_undo_a_miss_and_the_repeats_go_on_from_where_they_stood()
    {
        var story = new Story().Flag().At("12:20");
        story.Later(Story.Time("15:00"));
        story.At("16:00");

        Assert.Equal((Story.Time("12:00"), Story.Time("12:00")), (story.Case.Cycle.MissedAt, story.Case.Cycle.DeadlineAt));
        Assert.Equal(["12:00 L1.deadline", "15:40 L5.1"], story.Told("sam"));
        Assert.Equal(["15:10 L1.overdue"], story.Told("max"));
        Assert.Single(story.Facts<CaseEvent.DeadlineMissed>());
        Assert.Equal(Story.Time("16:40"), story.Case.Cycle.Promise!.RenewedAt);
        Assert.Equal(["10:00 M0", "12:00 M3", "15:00 X3.1"], story.ToldCustomer());
    }

    [Fact]
    public void Sees_a_miss_that_no_tick_had_seen_before_the_pause()
    {
        var story = new Story().Flag().Unseen(Story.Time("12:01"));
        story.Later(Story.Time("15:00"));

        Assert.Equal(Story.Time("12:01"), story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void Counts_as_kept_if_the_answer_came_during_the_pause()
    {
        var story = new Story().Flag().At("11:30");
        story.Later(Story.Time("15:00"));
        story.At("14:00").Answer(proof: Proof.Call);

        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
        Assert.Equal(new PastPause(PauseReason.CustomerAskedForLater, Story.Time("11:30"), Story.Time("14:00")), Assert.Single(story.Case.Cycle.Pauses));
    }

    [Fact]
    public void Comes_after_an_outage_with_the_time_that_was_left_then()
    {
        var story = new Story().Flag().At("11:30");
        story.Later(Story.Time("15:00"));
        story.DownUntil("18:00");

        Assert.Equal(Story.Time("18:30"), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    [Trait("Rule", "L3")]
    [Trait("Rule", "M2")]
    public void Puts_off_what_comes_a_day_after_the_flag()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "research" });
        story.Later(Story.Time("16:00"));
        story.At("16:00", day: 1);

        Assert.Contains("+1 16:00 M2.1", story.ToldCustomer());
        Assert.Contains("+1 16:00 L3", story.Told("lee"));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Tells_the_new_time_when_the_quiet_hours_end()
    {
        var story = new Story().FlagComplex().At("20:00");
        story.Later(Story.Time("22:00"));
        story.At("08:00", day: 1);

        Assert.Equal(["10:00 M0", "+1 08:00 X3.1"], story.ToldCustomer());
        Assert.Equal(MessageState.Queued, story.Message("X3.1").State);
    }
}
