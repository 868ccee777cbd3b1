using FollowUp.Core.Cases;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "C2")]
public class AnAttempt
{
    [Fact]
    public void Is_the_only_one_for_ten_minutes()
    {
        var story = new Story().Flag();
        story.StartAttempt("amy");

        var refused = Assert.IsType<Decision.Refused>(story.At("10:09").StartAttempt("ben")).Refusal;
        Assert.Equal((RefusalKind.WrongState, "attemptIsLive"), (refused.Kind, refused.Code));
        Assert.Contains("amy", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(Story.Recorded(story.StartAttempt("amy")));
        Assert.Equal("attemptIsLive", Story.Refused(story.FinishAttempt("ben", AttemptOutcome.Busy)));
        Assert.IsType<Decision.Accepted>(story.At("10:10").StartAttempt("ben"));
    }

    [Fact]
    public void That_nobody_ends_lapses_and_its_owner_is_asked_for_the_outcome()
    {
        var story = new Story().Flag();
        story.StartAttempt("amy");
        story.At("10:12");

        Assert.Equal(["10:10"], story.Times<CaseEvent.AttemptLapsed>());
        Assert.Contains("10:10 C2.1", story.Told("amy"));
        story.FinishAttempt("amy", AttemptOutcome.NoAnswer);
        Assert.Equal((1, 1, AttemptOutcome.NoAnswer), (story.Calls.Spent, story.Calls.Last!.Number, story.Calls.Last.Outcome));
    }

    [Fact]
    public void May_be_told_of_by_the_owner_afterwards()
    {
        var story = new Story().Flag();

        Assert.Equal("noAttempt", Story.Refused(story.FinishAttempt("ben", AttemptOutcome.NoAnswer)));
        Assert.Contains("AttemptEnded", Story.Recorded(story.FinishAttempt("amy", AttemptOutcome.NoAnswer)));
        Assert.Equal((1, 1), (story.Calls.Attempts, story.Calls.Spent));
    }

    [Fact]
    [Trait("Rule", "Z1")]
    public void That_solved_it_is_an_answer_with_the_call_as_proof()
    {
        var story = new Story().Flag();
        story.StartAttempt();

        Assert.Equal("blank", Story.Refused(story.FinishAttempt("amy", AttemptOutcome.Solved)));
        Assert.Equal(["AttemptEnded", "CaseAnswered", "CustomerTold", "RatingAsked"], Story.Recorded(story.Decide(Story.Solving("amy"))));
        Assert.Equal((Proof.Call, OutcomeKind.KeptAnswered), (story.Case.Cycle.Answer!.Proof, story.Case.Cycle.Outcome!.Kind));
        Assert.Null(story.Calls.Live);
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_left_the_case_open_says_what_was_said_and_spends_nothing()
    {
        var story = new Story().Flag();
        story.StartAttempt();

        Assert.Equal("blank", Story.Refused(story.FinishAttempt("amy", AttemptOutcome.StillOpen)));
        story.FinishAttempt("amy", AttemptOutcome.StillOpen, "sends the receipt tonight");
        Assert.Equal((0, null), (story.Calls.Spent, story.Calls.Retry));
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_reached_nobody_is_followed_by_others_after_15_60_and_180_minutes()
    {
        var story = new Story().FlagComplex();
        string[] retries = [RetryAfterACall(), RetryAfterACall("10:15"), RetryAfterACall("11:15")];

        Assert.Equal(["10:15", "11:15", "+1 08:00"], retries);
        Assert.Equal("enoughForToday", Story.Refused(story.At("15:00").StartAttempt()));
        Assert.Contains("10:15 C3.1", story.Told("amy"));

        string RetryAfterACall(string? at = null)
        {
            story.At(at ?? "10:00").CalledInVain();
            return Story.Local(story.Calls.Retry!.At);
        }
    }

    [Theory]
    [Trait("Rule", "C3")]
    [InlineData(AttemptOutcome.NoAnswer)]
    [InlineData(AttemptOutcome.Busy)]
    [InlineData(AttemptOutcome.Voicemail)]
    public void Is_followed_by_another_inside_the_customers_window(AttemptOutcome outcome)
    {
        var story = new Story().From("20:50").FlagComplex().CalledInVain(outcome);

        Assert.Equal("+1 08:00", Story.Local(story.Calls.Retry!.At));
        Assert.Equal("outsideCallHours", Story.Refused(story.At("21:00").StartAttempt()));
        Assert.IsType<Decision.Accepted>(story.StartAttempt("amy", "she asked for it"));
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_an_agent_missed_goes_to_another_within_five_minutes_and_to_the_lead()
    {
        var story = new Story().Flag();
        story.FinishAttempt("amy", AttemptOutcome.AgentMissed, "in another call");
        story.At("10:06");

        Assert.Contains("10:00 anotherAgent.1", story.Told("ben"));
        Assert.Equal(["10:00 agentMissed.1", "10:05 C3.1"], story.Told("lee"));
        Assert.Equal(0, story.Calls.Spent);
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void To_a_wrong_number_is_the_last_until_a_lead_allows_calls_again()
    {
        var story = new Story().FlagComplex();
        story.StartAttempt();
        story.FinishAttempt("amy", AttemptOutcome.WrongNumber, "a bakery");

        Assert.Contains("10:00 wrongNumber.1", story.Told("amy"));
        Assert.Equal("wrongNumber", Story.Refused(story.StartAttempt("amy", "sure")));
        Assert.Equal("wrongNumber", Story.Refused(story.ChooseSlotAsCustomer(Story.Time("11:00"))));
        Assert.Equal("notAllowed", Story.Refused(story.ReopenCalls("amy")));
        story.ReopenCalls("lee");
        Assert.IsType<Decision.Accepted>(story.StartAttempt());
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_the_customer_does_not_want_is_the_last_until_the_customer_asks_for_one()
    {
        var story = new Story().FlagComplex();
        story.StartAttempt();
        story.FinishAttempt("amy", AttemptOutcome.Refused);

        Assert.Contains("10:00 callsRefused.1", story.Told("amy"));
        Assert.Equal("callsRefused", Story.Refused(story.StartAttempt("amy", "sure")));
        Assert.Equal("callsRefused", Story.Refused(story.ChooseSlot("amy", "11:00")));
        Assert.IsType<Decision.Accepted>(story.ChooseSlotAsCustomer(Story.Time("11:00")));
        Assert.Null(story.Case.CallsRefusedAt);
    }
}
