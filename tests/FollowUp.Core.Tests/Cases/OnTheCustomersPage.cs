using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M10")]
public class OnTheCustomersPage
{
    [Fact]
    public void Words_are_added_and_the_owner_is_told_what_they_say()
    {
        var story = new Story().Flag().At("10:20");

        Assert.Equal(["CustomerWrote"], Story.Recorded(story.Words("It was charged three times.")));

        Assert.Equal("It was charged three times.", Assert.Single(story.Facts<CaseEvent.CustomerWrote>()).Text);
        Assert.Equal("customer", story.Entries[^1].By);
        Assert.Equal(["10:20 reply.1"], story.Told("amy"));
        Assert.Contains("three times", story.Message("reply.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_wait_for_a_shift_and_are_told_then()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("12:15-18:00")).Flag();
        story.Words("three times");

        Assert.Contains("12:15 reply.1", story.At("12:15").Told("amy"));
    }

    [Fact]
    public void Words_after_the_end_reopen_nothing_and_are_told_at_once()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("09:00-10:30")).Flag();
        story.Answer(proof: Proof.Call);
        story.At("11:00").Words("Thank you.");

        Assert.Equal(CaseStatus.Answered, story.Case.Status);
        Assert.Equal(["11:00 reply.1"], story.Told("amy"));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void The_same_words_soon_again_are_a_form_sent_twice_and_later_they_are_news()
    {
        var story = new Story().Flag();
        story.Words("Any news?");
        Assert.Empty(Story.Recorded(story.At("10:09").Words("Any news?")));

        story.Words("It is urgent.");
        story.Words("Any news?");
        story.At("10:19").Words("Any news?");

        Assert.Equal(["10:00 reply.1", "10:09 reply.2", "10:09 reply.3", "10:19 reply.4"], story.Told("amy"));
    }

    [Fact]
    public void Words_and_replies_are_told_each_for_itself()
    {
        var story = new Story().Flag();
        story.Words("one");
        story.Reply("one");

        Assert.Equal(["10:00 reply.1", "10:00 reply.2"], story.Told("amy"));
    }

    [Fact]
    public void Blank_words_are_refused() => Assert.Equal("blank", Story.Refused(new Story().Flag().Words(" ")));

    [Fact]
    public void A_link_that_the_customer_quotes_is_not_kept()
    {
        var story = new Story().Flag();
        var link = story.Books.Links!.To(Story.Id, story.Now, Duration.FromDays(14));
        story.Words($"I opened {link} and saw nothing");
        story.Reply($"{link}");

        Assert.Equal("I opened https://followup.example/c/*** and saw nothing", story.Facts<CaseEvent.CustomerWrote>()[0].Text);
        Assert.Equal("https://followup.example/c/***", story.Facts<CaseEvent.CustomerReplied>()[0].Text);
    }

    [Fact]
    [Trait("Rule", "L2")]
    public void A_supervisor_is_called_at_once_and_once_in_a_cycle()
    {
        var story = new Story().Flag().At("10:20");

        Assert.Equal(["StepFired"], Story.Recorded(story.AskForSupervisor()));
        Assert.Empty(Story.Recorded(story.AskForSupervisor()));

        Assert.Equal(["10:20 L2"], story.Told("sam"));
        Assert.Empty(Story.Recorded(story.Escalate("amy")));
    }

    [Fact]
    [Trait("Rule", "L2")]
    public void A_supervisor_is_not_called_for_what_has_ended()
    {
        var story = new Story().Flag();
        story.Answer(proof: Proof.Call);

        Assert.Equal("caseHasEnded", Story.Refused(story.AskForSupervisor()));
    }

    [Fact]
    [Trait("Rule", "A1")]
    public void Nobody_of_the_centre_acts_as_the_customer_and_the_customer_as_nobody_else()
    {
        var story = new Story().Flag();
        CaseCommand[] commands =
        [
            new CaseCommand.RecordWords("x") { By = Story.By("max") }, new CaseCommand.AskForSupervisor { By = Story.By("max") },
            new CaseCommand.AddNote("x") { By = Actor.Customer }, new CaseCommand.Cancel("x") { By = Actor.Customer },
            new CaseCommand.Accept { By = Actor.Customer }, new CaseCommand.Tick { By = Actor.Customer },
        ];

        Assert.All(commands, command => Assert.Equal("notAllowed", Story.Refused(story.Decide(command))));
    }

    [Fact]
    public void What_can_be_done_is_what_would_change_something()
    {
        var story = new Story().Flag();
        Assert.Superset(Set(CustomerAction.AddInformation, CustomerAction.AskForSupervisor), Offered(story));

        story.AskForSupervisor();
        Assert.DoesNotContain(CustomerAction.AskForSupervisor, Offered(story));

        story.Words("-");
        Assert.Contains(CustomerAction.AddInformation, Offered(story));
    }

    [Theory]
    [InlineData("10:00", 10, "10:30 11:00")]
    [InlineData("10:00:01", 10, "11:00 11:30")]
    [InlineData("20:10", 10, "+1 08:00 +1 08:30")]
    [InlineData("02:00", 10, "08:00 08:30")]
    [Trait("Rule", "C1")]
    public void Slots_are_whole_half_hours_outside_the_quiet_hours(string now, int count, string first)
    {
        var story = new Story().Flag();

        var slots = FreeSlots.Of(story.Case, Story.Time(now), story.Books);

        Assert.Equal(count, slots.Length);
        Assert.Equal(first, string.Join(' ', slots.Take(2).Select(Story.Local)));
        Assert.All(slots, slot => Assert.False(
            DefaultPolicies.Rules.QuietHours.Covers(slot + FreeSlots.LengthIn(story.Books) - Duration.Epsilon, CallCentre.Shanghai)));
    }

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [Trait("Rule", "O7")]
    public void Slots_are_half_hours_of_the_customers_own_clock(string zone)
    {
        var story = new Story().Flag(f => f with { Customer = f.Customer with { Zone = zone } });

        var slots = FreeSlots.Of(story.Case, story.Now, story.Books);

        Assert.Equal(10, slots.Length);
        Assert.All(slots, slot => Assert.Equal(0, slot.InZone(DateTimeZoneProviders.Tzdb[zone]).Minute % 30));
    }

    [Fact]
    public void Where_it_stands_is_said_plainly()
    {
        var story = new Story().Flag();
        Assert.Equal(
            "Thank you for your patience. We are working on it: you will have our answer by Monday 23 November 2026, 12:00, and we will contact you.",
            CustomerStandings.TextOf(story.Case, story.Now, story.Books));

        Assert.Equal(CustomerStanding.Waiting, Standing(story));
        Assert.Equal(CustomerStanding.Late, CustomerStandings.Of(story.Case, Story.Time("12:00")));
        Assert.Contains("sorry", CustomerStandings.TextOf(story.Case, Story.Time("12:00"), story.Books), StringComparison.Ordinal);

        // The apology has given a new time.
        story.At("12:01");
        Assert.Equal(CustomerStanding.Waiting, Standing(story));

        story.Answer();
        Assert.Equal(CustomerStanding.Answered, Standing(story));
    }

    [Fact]
    public void What_was_cancelled_has_ended_and_a_suggestion_waits_for_no_time()
    {
        var cancelled = new Story().Flag();
        cancelled.Cancel("amy");
        Assert.Equal(CustomerStanding.Ended, Standing(cancelled));

        var suggestion = new Story().Flag(f => f with { Kind = CaseKind.Suggestion });
        Assert.StartsWith("Thank you for telling us.", CustomerStandings.TextOf(suggestion.Case, suggestion.Now, suggestion.Books), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "X1")]
    public void While_the_case_is_paused_nobody_is_late_and_no_time_is_named()
    {
        var story = new Story().Flag().Asked().At("15:00");

        Assert.Equal(CustomerStanding.Paused, Standing(story));
        Assert.Null(CustomerStandings.PromisedAt(story.Case, story.Now));
        Assert.StartsWith("Your case is waiting for now", CustomerStandings.TextOf(story.Case, story.Now, story.Books), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void A_slot_that_the_customer_chose_is_the_time_to_wait_for()
    {
        var story = new Story().Flag();
        story.ChooseSlot("amy", "15:00");

        Assert.Equal(CustomerStanding.Waiting, Standing(story));
        Assert.Equal(Story.Time("15:30"), CustomerStandings.PromisedAt(story.Case, story.Now));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public void A_merged_case_names_the_number_that_goes_on_for_it()
    {
        var story = new Story().Flag();
        story.Decide(new CaseCommand.EndMerged(new CaseId("zzzzzzzzzzzzzzzz"), Story.OtherNumber, story.Case.Cycle.DeadlineAt) { By = Actor.System });

        Assert.Equal(CustomerStanding.Merged, Standing(story));
        Assert.Contains(Story.OtherNumber, CustomerStandings.TextOf(story.Case, story.Now, story.Books), StringComparison.Ordinal);
        Assert.Null(CustomerStandings.PromisedAt(story.Case, story.Now));
    }

    private static CustomerStanding Standing(Story story) => CustomerStandings.Of(story.Case, story.Now);

    private static HashSet<CustomerAction> Set(params CustomerAction[] actions) => [.. actions];

    private static HashSet<CustomerAction> Offered(Story story) =>
        [.. CustomerActions.For(story.Case, FreeSlots.Of(story.Case, story.Now, story.Books), story.Now, story.Books)];
}
