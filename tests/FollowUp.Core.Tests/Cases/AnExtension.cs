using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "X5")]
public class AnExtension
{
    private static Story Granted(string at = "11:10")
    {
        var story = new Story().Flag().At("11:05");
        story.Extend("amy", Story.Time("13:00"));
        story.At(at).DecideExtension("lee");
        return story;
    }

    [Fact]
    public void Counts_from_the_moment_at_which_the_customer_was_told_in_time()
    {
        var story = Granted();
        Assert.Equal(["11:05 extendAsked.1"], story.Told("lee"));
        Assert.Contains("13:00", story.Message("X5.1").Text, StringComparison.Ordinal);
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.DeadlineAt);

        story.Delivery("X5.1", MessageState.Delivered);
        Assert.Equal((Story.Time("13:00"), Story.Time("13:00")), (story.Case.Cycle.DeadlineAt, story.Case.Cycle.Promise!.PromisedAt));
        Assert.Equal(["11:00 L1.half", "12:24 L1.most", "12:50 L1.last", "13:00 L1.deadline"], story.At("13:00").Told("amy"));
        var deadline = Explanation.Of(story.Case, story.Books, story.Now).Deadline!;
        Assert.Equal((Core.Calendars.SegmentKind.Extended, "X5"), (deadline.Segments[^1].Kind, deadline.Segments[^1].Rule));
    }

    [Fact]
    public void Does_not_count_if_the_customer_was_told_too_late()
    {
        var story = Granted().At("12:00");
        story.Delivery("X5.1", MessageState.Delivered);

        Assert.Equal((Story.Time("12:00"), Story.Time("12:00")), (story.Case.Cycle.DeadlineAt, story.Case.Cycle.MissedAt));
        Assert.Single(story.Facts<CaseEvent.OfferLapsed>());
    }

    [Fact]
    public void Counts_at_once_if_the_customer_was_told_on_a_call()
    {
        var story = new Story().Flag();
        story.Extend("amy", Story.Time("13:00"));
        story.DecideExtension("lee", told: Proof.Call);

        Assert.Equal(Story.Time("13:00"), story.Case.Cycle.DeadlineAt);
        Assert.DoesNotContain(story.Messages, m => m.Step == "X5.1");
    }

    [Fact]
    public void Goes_to_the_supervisor_undecided_and_is_denied_at_the_deadline()
    {
        var story = new Story().Flag();
        story.Extend("amy", Story.Time("13:00"));

        Assert.Equal(["11:50 extendAsked.1.late"], story.At("11:50").Told("sam"));
        Assert.Equal("forSupervisor", Story.Refused(story.DecideExtension("lee")));
        Assert.Contains("12:00 extendDenied.1", story.At("12:00").Told("amy"));
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
        Assert.Equal("noExtensionAsked", Story.Refused(story.DecideExtension("sam")));
    }

    [Fact]
    public void Is_at_most_half_the_target_and_after_the_deadline()
    {
        var story = new Story().Flag();

        Assert.Equal("extensionTooLong", Story.Refused(story.Extend("amy", Story.Time("13:01"))));
        Assert.Equal("extensionNotLater", Story.Refused(story.Extend("amy", Story.Time("12:00"))));
        Assert.Equal("notAllowed", Story.Refused(story.Extend("lee", Story.Time("12:30"))));
        Assert.Equal("deadlineHasPassed", Story.Refused(story.At("12:00").Extend("amy", Story.Time("12:30"))));
    }

    [Fact]
    public void Needs_the_supervisor_the_second_time_and_is_refused_the_third()
    {
        var story = new Story().Flag();
        story.Extend("amy", Story.Time("12:30"));
        story.DecideExtension("lee", grant: false, reason: "no need");
        Assert.Equal(["10:00 extendDenied.1"], story.Told("amy"));

        story.Extend("amy", Story.Time("12:40"));
        Assert.Equal(["10:00 extendAsked.2"], story.Told("sam"));
        Assert.Equal("forSupervisor", Story.Refused(story.DecideExtension("lee")));
        story.DecideExtension("sam", told: Proof.Call);
        Assert.Equal(Story.Time("12:40"), story.Case.Cycle.DeadlineAt);

        Assert.Equal("noExtensionLeft", Story.Refused(story.Extend("amy", Story.Time("13:00"))));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Cannot_be_told_by_a_message_that_quiet_hours_hold_beyond_the_deadline()
    {
        var story = new Story().From("20:30").Flag().At("21:30");
        story.Extend("amy", Story.Time("23:00"));

        Assert.Equal("toldTooLate", Story.Refused(story.DecideExtension("lee")));
        Assert.Contains("ExtensionGranted", Story.Recorded(story.DecideExtension("lee", told: Proof.Call)));
    }

    [Fact]
    [Trait("Rule", "X3")]
    public void Stands_still_with_the_clock_and_is_told_anew()
    {
        var story = Granted();
        story.Later(Story.Time("15:10"));
        story.At("15:10");

        Assert.Equal((Story.Time("16:00"), Story.Time("17:00")), (story.Case.Cycle.DeadlineAt, story.Case.Cycle.Offer!.PromisedAt));
        story.Delivery(story.Case.Cycle.Offer.Step, MessageState.Delivered);
        Assert.Equal(Story.Time("17:00"), story.Case.Cycle.DeadlineAt);
    }
}
