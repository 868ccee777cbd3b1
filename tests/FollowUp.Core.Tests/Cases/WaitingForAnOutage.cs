using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Anna's line is down since before Monday 10:00; ends of outages come as the product's own command.</summary>
[Trait("Rule", "C6")]
public class WaitingForAnOutage
{
    private static readonly CaseCommand.StartClock Restored = new() { By = Actor.System };

    [Fact]
    public void Promises_nothing_and_asks_for_nothing_however_long_it_lasts()
    {
        var story = Flagged().At("10:00", day: 9);

        Assert.Null(story.Case.Cycle.Promise);
        Assert.Null(NextWakeUp.Of(story.Case));
        Assert.Equal(["10:00 M0"], story.ToldCustomer());
        Assert.Empty(story.Told("amy"));
    }

    [Fact]
    public void Tells_the_customer_that_a_time_will_follow()
    {
        var welcome = Flagged().Message("M0").Text;

        Assert.Contains("When it is over we will tell you", welcome, StringComparison.Ordinal);
        Assert.Contains("STOP", welcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Starts_the_clock_at_the_release_and_not_at_the_flag()
    {
        var story = Flagged().At("15:00", day: 2);

        story.Decide(Restored);

        Assert.Equal(Story.Time("17:00", day: 2), story.Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(Story.Time("16:00", day: 2), story.Case.Cycle.Steps[0].At);
        Assert.Equal(Story.Time("10:00"), story.Case.FlaggedAt);
    }

    [Fact]
    public void Tells_the_customer_the_time_and_the_owner_to_call()
    {
        var story = Flagged().At("15:00", day: 2);

        story.Decide(Restored);

        Assert.Contains("17:00", story.Message("C6").Text, StringComparison.Ordinal);
        Assert.Equal(["+2 15:00 C6.owner"], story.Told("amy"));
    }

    [Fact]
    public void Counts_follow_ups_and_the_lead_from_the_release_too()
    {
        var story = Flagged(f => f with { Complexity = Complexity.Complex }).At("15:00", day: 2);
        story.Decide(Restored);

        story.At("14:00", day: 3);

        Assert.DoesNotContain(story.ToldCustomer(), told => told.Contains("M2", StringComparison.Ordinal));
        Assert.DoesNotContain(story.Told("lee"), told => told.Contains("L3", StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_the_new_time_through_the_customers_quiet_hours()
    {
        var story = Flagged().At("22:00");

        story.Decide(Restored);
        story.At("08:00", day: 1);

        Assert.Equal("10:00 M0", story.ToldCustomer()[0]);
        Assert.All(story.ToldCustomer()[1..], told => Assert.StartsWith("+1 08:00", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Releases_once()
    {
        var story = Flagged().At("15:00");
        story.Decide(Restored);

        Assert.Empty(Assert.IsType<Decision.Accepted>(story.Decide(Restored)).Entries);
    }

    [Fact]
    public void Leaves_a_case_alone_that_was_answered_while_it_waited()
    {
        var story = Flagged().At("12:00");
        story.Answer("amy", proof: Proof.Call);

        Assert.Empty(Assert.IsType<Decision.Accepted>(story.Decide(Restored)).Entries);
        Assert.Equal(OutcomeKind.AnsweredUnpromised, story.Case.Cycle.Outcome!.Kind);
    }

    [Fact]
    public void Tells_the_lead_where_the_book_promises_such_a_case_nothing_any_more()
    {
        var story = Flagged().At("12:00");
        story.Books = story.Books with { Policies = DefaultPolicies.Book([.. DefaultPolicies.Rows.Where(row => row.Kind != CaseKind.Complaint)]) };

        story.Decide(Restored);

        Assert.Null(story.Case.Cycle.Promise);
        Assert.Equal(["12:00 C6.owner"], story.Told("lee"));
    }

    [Fact]
    public void Gets_no_promise_by_another_class() => Assert.Equal("noClock", Story.Refused(
        Flagged().Decide(new CaseCommand.Reclassify(null, Complexity.Complex, null, null, "more work") { By = Story.By("amy") })));

    [Fact]
    public void Is_nothing_for_a_suggestion() =>
        Assert.Equal("nothingToRestore", Story.Refused(new Story().TryFlag(f => f with { Kind = CaseKind.Suggestion, Outage = Outage })));

    [Fact]
    public void Takes_no_promise_from_the_agent() => Assert.Equal(
        "promiseBeforeTheEnd", Story.Refused(new Story().TryFlag(f => f with { Outage = Outage, Promise = Story.Time("11:00") })));

    [Fact]
    public void Is_ended_by_the_product_alone() =>
        Assert.Equal("notAllowed", Story.Refused(Flagged().Decide(Restored with { By = Story.By("sam") })));

    [Fact]
    [Trait("Rule", "P7")]
    public void Is_joined_only_by_a_flag_against_the_same_outage()
    {
        var waiting = Flagged().Case;
        Assert.True(Repeating.Joins(Story.AFlag() with { Outage = Outage }, waiting));
        Assert.False(Repeating.Joins(Story.AFlag(), waiting));
        Assert.False(Repeating.Joins(Story.AFlag() with { Outage = "fedcba9876543210" }, waiting));
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public void Is_not_lost_in_a_case_that_promises_nothing()
    {
        var waiting = new Story().Another(f => f with { Outage = Outage });
        var suggestion = new Story().Flag(f => f with { Kind = CaseKind.Suggestion });

        Assert.Equal("otherWaitsForOutage", Story.Refused(suggestion.Merge(waiting)));
        Assert.Contains("CasesMerged", Story.Recorded(Flagged().Merge(waiting)));
        Assert.Contains("CasesMerged", Story.Recorded(new Story().Flag().Merge(waiting)));
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Makes_no_miss_of_a_slot_later_than_the_promise()
    {
        var story = Flagged().At("12:00");
        story.ChooseSlot("amy", "18:00");
        story.At("15:00").Decide(Restored);

        Assert.Equal(Story.Time("18:30"), story.Case.Cycle.Promise!.PromisedAt);
        Assert.Contains("18:30", story.Message("C6").Text, StringComparison.Ordinal);
        Assert.Null(story.At("18:00").Case.Cycle.MissedAt);
    }

    [Fact]
    [Trait("Rule", "O6")]
    public void Offers_no_other_class_before_the_end() => Assert.DoesNotContain("reclassify", AllowedCommands.In(Flagged().Case));

    private const string Outage = "0123456789abcdef";

    private static Story Flagged(Func<CaseCommand.Flag, CaseCommand.Flag>? change = null) =>
        new Story().Flag(f => (change?.Invoke(f) ?? f) with { Outage = Outage });
}
