using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "Z5")]
public class EndingWithoutAnAnswer
{
    [Fact]
    public void Needs_a_reason_which_is_kept()
    {
        var story = new Story().Flag();
        Assert.Equal("blank", Story.Refused(story.Cancel("amy", " ")));

        story.Cancel("amy", "flagged by mistake");

        Assert.Equal("flagged by mistake", Assert.Single(story.Facts<CaseEvent.CaseCancelled>()).Reason);
        Assert.Equal(CaseStatus.Cancelled, story.Case.Status);
    }

    [Fact]
    public void Stops_everything()
    {
        var story = new Story().Flag();
        story.Cancel("amy");

        Assert.Null(NextWakeUp.Of(story.Case));
        Assert.Equal("caseHasEnded", Story.Refused(story.Escalate("amy")));
        Assert.Equal("caseHasEnded", Story.Refused(story.Answer()));
        Assert.Equal(["10:00 M0"], story.At("10:00", day: 3).ToldCustomer());
    }

    [Fact]
    public void Does_not_undo_a_miss_even_one_that_no_tick_has_seen()
    {
        var story = new Story().Flag().Unseen(Story.Time("12:01"));
        story.Cancel("amy");

        Assert.NotNull(story.Case.Cycle.MissedAt);
    }

    [Fact]
    public void Cannot_follow_an_answer()
    {
        var story = new Story().Flag();
        story.Answer(proof: Proof.Call);

        Assert.Equal("caseHasEnded", Story.Refused(story.Cancel("amy")));
    }

    [Fact]
    public void Takes_notes_all_the_same()
    {
        var story = new Story().Flag();
        story.Cancel("amy");

        Assert.Equal(["NoteAdded"], Story.Recorded(story.Note("amy")));
    }
}
