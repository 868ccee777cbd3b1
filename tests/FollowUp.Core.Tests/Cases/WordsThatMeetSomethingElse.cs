using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What the customer says where two rules meet: nobody who speaks is taken for silent.</summary>
public class WordsThatMeetSomethingElse
{
    [Fact]
    [Trait("Rule", "X3")]
    [Trait("Rule", "M9")]
    public void Thanks_to_a_question_are_its_answer()
    {
        var story = Asked();

        var recorded = Story.Recorded(story.Decide(new CaseCommand.RecordThanks(Channel.Sms, "fine", "SM7") { By = Actor.System }));

        Assert.Null(story.Case.Cycle.Pause);
        Assert.Contains("CustomerReplied", recorded);
    }

    [Fact]
    [Trait("Rule", "X3")]
    [Trait("Rule", "P7")]
    public void Coming_again_ends_the_wait_for_an_answer()
    {
        var story = Asked();

        story.CameAgain("again");

        Assert.Null(story.Case.Cycle.Pause);
    }

    [Fact]
    [Trait("Rule", "X3")]
    [Trait("Rule", "C3")]
    public void A_call_that_left_the_case_open_ends_the_wait_too()
    {
        var story = Asked();

        story.FinishAttempt("amy", AttemptOutcome.StillOpen, "said which card");

        Assert.Null(story.Case.Cycle.Pause);
    }

    [Fact]
    [Trait("Rule", "X3")]
    [Trait("Rule", "L2")]
    public void Asking_for_a_supervisor_ends_the_wait_too()
    {
        var story = Asked();

        story.AskForSupervisor();

        Assert.Null(story.Case.Cycle.Pause);
    }

    [Fact]
    [Trait("Rule", "Z1")]
    [Trait("Rule", "X2")]
    public void An_answer_that_does_not_arrive_leaves_nobody_waiting_for_the_customer()
    {
        var story = Asked();

        story.Answer();
        story.Delivery("M4.1", MessageState.Failed);
        story.At("10:00", day: 8);

        Assert.Null(story.Case.Cycle.Pause);
        Assert.Equal(CaseStatus.AnsweredNotTold, story.Case.Status);
        Assert.DoesNotContain(story.ToldCustomer(), told => told.Contains("X2", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    [Trait("Rule", "X1")]
    public void A_paused_case_is_not_merged_either_way()
    {
        var (story, other) = (Asked(), new Story().Another());
        Assert.Equal("caseIsPaused", Story.Refused(story.Merge(other)));

        var running = new Story().Flag();
        var paused = story.Case with { Id = other.Id };
        Assert.Equal("otherIsPaused", Story.Refused(running.Merge(paused)));
    }

    [Fact]
    [Trait("Rule", "M8")]
    [Trait("Rule", "M11")]
    public void An_answer_written_for_an_email_does_not_fall_back_to_more_texts_than_allowed()
    {
        var story = new Story().Flag(f => f with { Customer = f.Customer with { Preferred = Channel.Email } });
        story.Answer(text: new string('x', 2000));

        story.Delivery("M4.1", MessageState.Failed);

        Assert.DoesNotContain(story.Messages, m => m.Step == "M4.1" && m.Channel == Channel.Sms);
        Assert.True(story.Case.CustomerNotReached);
    }

    [Fact]
    [Trait("Rule", "C4")]
    [Trait("Rule", "Z2")]
    public void An_answer_after_a_deadline_at_which_nobody_was_reached_can_be_confirmed_and_reopened()
    {
        var story = new Story().Flag();
        story.FinishAttempt("amy", AttemptOutcome.NoAnswer);
        story.Delivery(story.Messages[^1].Step, MessageState.Delivered);
        story.At("13:00");
        story.Answer(proof: Proof.Call);

        Assert.Equal(OutcomeKind.KeptNotReached, story.Case.Cycle.Outcome!.Kind);
        Assert.NotEmpty(Story.Recorded(story.Reopen("still broken")));
        Assert.Equal(2, story.Case.Cycle.Number);
    }

    private static Story Asked()
    {
        var story = new Story().Flag();
        story.Ask("amy", "Which card?");
        story.Delivery("X1.1", MessageState.Delivered);
        Assert.Equal(PauseReason.WaitingForCustomer, story.Case.Cycle.Pause!.Reason);
        return story.At("10:30");
    }
}
