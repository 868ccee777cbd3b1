using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "C1")]
public class ACallbackSlot
{
    [Fact]
    public void Is_confirmed_to_the_customer_with_its_local_time_and_its_owner_is_reminded_ten_minutes_before()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "11:00");
        story.At("11:05");

        Assert.Contains("Monday 23 November 2026, 11:00", story.Message("slot.1").Text, StringComparison.Ordinal);
        Assert.Equal(OutgoingMessage.Customer, story.Message("slot.1").Recipient);
        Assert.Contains("10:50 C1.1", story.Told("amy"));
        Assert.Contains("+8613800138000", story.Message("C1.1").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10:00", 0, "slotInThePast")]
    [InlineData("08:00", 15, "slotTooFarAhead")]
    [InlineData("21:00", 0, "slotOutsideWindow")]
    [InlineData("20:31", 0, "slotOutsideWindow")]
    [InlineData("07:59", 1, "slotOutsideWindow")]
    public void Lies_ahead_within_two_weeks_and_inside_the_customers_window(string start, int day, string code)
    {
        var story = new Story().Flag();

        Assert.Equal(code, Story.Refused(story.ChooseSlot("amy", start, day)));
        Assert.Equal(code, Story.Refused(story.ChooseSlotAsCustomer(Story.Time(start, day))));
    }

    [Fact]
    public void May_lie_outside_the_window_if_staff_say_why()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "21:00", overrideReason: "she works late");

        Assert.Equal("she works late", Assert.Single(story.Facts<CaseEvent.SlotChosen>()).OverrideReason);
    }

    [Fact]
    public void Follows_the_customers_own_window_in_place_of_the_quiet_hours()
    {
        var night = new CallWindow(new LocalTime(22, 0), new LocalTime(1, 0));
        var story = new Story().Flag(f => f with { Customer = f.Customer with { CallWindow = night } });

        Assert.Equal("slotOutsideWindow", Story.Refused(story.ChooseSlot("amy", "11:00")));
        Assert.Equal("slotOutsideWindow", Story.Refused(story.ChooseSlot("amy", "00:31", day: 1)));
        Assert.IsType<Decision.Accepted>(story.ChooseSlot("amy", "00:30", day: 1));
    }

    [Fact]
    public void Needs_a_window_that_holds_one()
    {
        var short20 = new CallWindow(new LocalTime(12, 0), new LocalTime(12, 20));

        Assert.Equal("callWindowTooShort", Story.Refused(new Story().TryFlag(f => f with { Customer = f.Customer with { CallWindow = short20 } })));
    }

    [Fact]
    public void Takes_the_place_of_the_one_before()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "11:00");
        story.ChooseSlotAsCustomer(Story.Time("11:20"));
        story.At("11:15");

        Assert.Equal(Story.Time("11:20"), story.Calls.Slot!.StartAt);
        Assert.DoesNotContain(story.Told("amy"), told => told.EndsWith("C1.1", StringComparison.Ordinal));
        Assert.Contains("11:10 C1.2", story.Told("amy"));
    }

    [Fact]
    public void Lets_dialling_start_a_quarter_of_an_hour_either_side()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "11:00");

        Assert.Equal("slotStands", Story.Refused(story.At("10:44").StartAttempt()));
        Assert.IsType<Decision.Accepted>(story.At("10:45").StartAttempt());
        story.FinishAttempt("amy", AttemptOutcome.StillOpen, "asked for the receipt");
        Assert.Null(story.Calls.Slot);
    }

    [Fact]
    public void May_be_left_for_a_reason()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "11:30");

        Assert.IsType<Decision.Accepted>(story.StartAttempt("amy", "she called in"));
        story.FinishAttempt("amy", AttemptOutcome.NoAnswer);
        Assert.NotNull(story.Calls.Slot);
        Assert.Null(story.Calls.Retry);
    }

    [Fact]
    public void After_the_deadline_is_a_pause_and_moves_the_promise_to_its_end()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "15:00");

        Assert.Equal(PauseReason.CustomerAskedForLater, story.Case.Cycle.Pause!.Reason);
        Assert.Equal(Story.Time("15:30"), story.Case.Cycle.Promise!.ToldAt);
        story.At("15:10");
        Assert.Null(story.Case.Cycle.Pause);
        Assert.Equal(Story.Time("15:30"), story.Case.Cycle.DeadlineAt);
        Assert.Null(story.Case.Cycle.MissedAt);
        Assert.Contains("14:50 C1.1", story.Told("amy"));
        story.StartAttempt();
        story.Decide(Story.Solving("amy"));
        Assert.Equal(OutcomeKind.KeptAnswered, story.Case.Cycle.Outcome!.Kind);
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_passes_without_a_call_is_one_that_the_agent_missed()
    {
        var story = new Story().FlagComplex();
        story.ChooseSlot("amy", "11:00");
        story.At("11:45");

        Assert.Contains("11:45 agentMissed.1", story.Told("amy"));
        Assert.Contains("11:45 agentMissed.1", story.Told("lee"));
        Assert.Contains("11:45 anotherAgent.1", story.Told("ben"));
        Assert.Null(story.Calls.Slot);
        Assert.Equal(0, story.Calls.Spent);
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void That_passes_without_a_call_brings_none_that_would_be_one_too_many_that_day()
    {
        var story = new Story().FlagComplex();
        story.ChooseSlot("amy", "15:00");
        foreach (var time in new[] { "11:00", "12:00", "13:00" })
        {
            story.At(time).StartAttempt("amy", "she asked us to try before");
            story.FinishAttempt("amy", AttemptOutcome.NoAnswer);
        }

        story.At("15:45");

        Assert.Null(story.Calls.Slot);
        Assert.Equal(Story.Time("08:00", day: 1), story.Calls.Retry!.At);
    }

    [Theory]
    [Trait("Rule", "M7")]
    [InlineData("another slot")]
    [InlineData("an answer on its way")]
    [InlineData("an answer on a call")]
    [InlineData("the end of the case")]
    [InlineData("a merge into another")]
    [InlineData("an answer for all")]
    [InlineData("no calls")]
    [InlineData("a call at its time")]
    public void Is_not_confirmed_any_more_after(string what)
    {
        var story = new Story().FlagComplex();
        story.ChooseSlotAsCustomer(Story.Time("13:00"));
        Assert.DoesNotContain(story.Message("slot.1").Id, story.Withdrawn);

        switch (what)
        {
            case "another slot": story.ChooseSlotAsCustomer(Story.Time("11:00")); break;
            case "an answer on its way": story.Answer(); break;
            case "an answer on a call": story.Solve(); break;
            case "the end of the case": story.Decide(new CaseCommand.Cancel("by mistake") { By = Story.By("amy") }); break;
            case "a merge into another": story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), "261123-1", story.Now) { By = Actor.System }); break;
            case "an answer for all": story.JoinMaster(Story.Time("18:00")); story.AnswerForMaster(); break;
            case "no calls": story.StartAttempt("amy", "she called in"); story.FinishAttempt("amy", AttemptOutcome.Refused); break;
            default: story.At("12:50").StartAttempt(); story.FinishAttempt("amy", AttemptOutcome.NoAnswer); break;
        }

        Assert.Contains(story.Message("slot.1").Id, story.Withdrawn);
        Assert.Equal(what == "another slot", story.Messages.Any(m => m.Step == "slot.2"));
        Assert.DoesNotContain(story.Withdrawn, id => id.Contains("slot.2", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Gives_up_the_confirmation_that_is_held_for_the_one_before_at_once()
    {
        var story = new Story().From("21:30").FlagComplex();
        story.ChooseSlotAsCustomer(Story.Time("13:00", day: 1));
        story.ChooseSlotAsCustomer(Story.Time("11:00", day: 1));

        Assert.Equal("slot.2", Assert.Single(story.Case.Cycle.Held, held => held.Template == TemplateName.Slot).Step);
        Assert.Contains(story.Message("slot.1").Id, story.Withdrawn);
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Is_not_confirmed_any_more_once_it_has_begun()
    {
        var story = new Story().From("21:30").FlagComplex();
        story.ChooseSlot("amy", "22:00", overrideReason: "up late");
        story.At("08:30", day: 1);

        Assert.DoesNotContain(story.ToldCustomer(), told => told.EndsWith("slot.1", StringComparison.Ordinal));
    }
}
