using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using FollowUp.Core.Tests.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "X4")]
public class AnotherClass
{
    private static Story WithAVipOfFourHours()
    {
        var story = new Story();
        story.Books = story.Books with
        {
            Policies = DefaultPolicies.Book([.. DefaultPolicies.Rows.Select(row => row.Id == "vip-complex" ? row with { Target = Given.Hours(4) } : row)]),
        };
        return story.FlagComplex();
    }

    [Fact]
    public void That_is_tighter_leaves_a_quarter_of_the_new_target_and_tells_one_notice_of_the_highest_step_passed()
    {
        var story = WithAVipOfFourHours().At("15:00");
        story.Reclassify("amy", tier: CustomerTier.Vip);

        Assert.Equal((Story.Time("16:00"), Story.Time("16:00")), (story.Case.Cycle.Promise!.DueAt, story.Case.Cycle.DeadlineAt));
        Assert.Equal(["15:00 L1.most"], story.Told("amy"));
        Assert.Equal("15:00 X4.1", story.ToldCustomer()[^1]);
        Assert.Contains("23 November 2026, 16:00", story.Message("X4.1").Text, StringComparison.Ordinal);
        Assert.Null(story.Case.Cycle.MissedAt);
        Assert.Equal(["15:00 L1.most", "15:50 L1.last", "16:00 L1.deadline"], story.At("16:00").Told("amy"));
    }

    [Fact]
    public void That_leaves_less_than_a_minute_makes_no_miss_of_the_whole_minute_that_is_told()
    {
        var story = new Story();
        var rules = DefaultPolicies.Rules with { Changes = DefaultPolicies.Rules.Changes with { TighterAtLeast = Duration.FromSeconds(20) } };
        var rows = DefaultPolicies.Rows.Select(row => row.Id == "vip-complex" ? row with { Target = Duration.FromMinutes(1) } : row);
        story.Books = story.Books with { Policies = PolicyBook.Create("7", [.. rows], DefaultPolicies.Ladders, rules).Book! };
        story.FlagComplex().At("15:00").Reclassify("amy", tier: CustomerTier.Vip);

        Assert.Null(story.Case.Cycle.MissedAt);
        Assert.Equal(Story.Time("15:00") + Duration.FromSeconds(20), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void That_is_tighter_counts_the_same_pauses()
    {
        var story = WithAVipOfFourHours().At("11:00");
        story.Later(Story.Time("14:00"));
        story.At("14:30").Reclassify("amy", tier: CustomerTier.Vip);

        Assert.Equal(Story.Time("17:00"), story.Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void That_is_tighter_while_the_case_is_paused_leaves_what_it_would_have_left_then()
    {
        var story = WithAVipOfFourHours().At("11:00");
        story.Later(Story.Time("14:00"));
        story.At("12:00").Reclassify("lee", tier: CustomerTier.Vip);

        Assert.NotNull(story.Case.Cycle.Pause);
        Assert.Equal(Story.Time("17:00"), story.At("14:00").Case.Cycle.DeadlineAt);
    }

    [Fact]
    public void That_is_looser_moves_nothing_until_the_customer_has_the_new_promise()
    {
        var story = new Story().Flag().At("11:10");
        story.Reclassify("amy", complexity: Complexity.Complex);

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.DeadlineAt);
        Assert.Contains("24 November 2026, 10:00", story.Message("X4.1").Text, StringComparison.Ordinal);
        story.At("11:20").Delivery("X4.1", MessageState.Delivered);

        Assert.Equal(Story.Time("10:00", day: 1), story.Case.Cycle.DeadlineAt);
        Assert.Equal("+1 05:12 L1.most", story.At("06:00", day: 1).Told("amy")[^1]);
        Assert.Single(story.Told("amy"), told => told.EndsWith("L1.half", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Rule", "P8")]
    [InlineData("10:30", "laterTimeNotTold")]
    [InlineData("12:30", "renewedAfterMiss")]
    public void That_is_looser_and_not_told_explains_no_time_by_the_target_that_does_not_count(string at, string promised)
    {
        var story = new Story().Flag().At("10:20");
        story.Reclassify("amy", complexity: Complexity.Complex);

        var explained = Explanation.Of(story.At(at).Case, story.Books, story.Now);

        Assert.Equal((Story.Time("12:00"), "laterTimeNotTold"), (explained.Deadline!.At, explained.Deadline.Reason.Code));
        Assert.Equal(promised, explained.Promised!.Reason.Code);
        Assert.Empty(explained.Deadline.Segments);
    }

    [Fact]
    public void That_is_looser_and_not_told_in_time_never_counts()
    {
        var story = new Story().Flag().At("11:10");
        story.Reclassify("amy", complexity: Complexity.Complex);
        story.At("12:00").Delivery("X4.1", MessageState.Delivered);

        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.MissedAt);
        Assert.Equal("X4.1", Assert.Single(story.Facts<CaseEvent.OfferLapsed>()).Step);
    }

    [Fact]
    public void With_the_same_target_tells_an_extension_that_is_on_its_way_no_second_time()
    {
        var story = new Story().Flag().At("10:30");
        story.Extend("amy", Story.Time("13:00"));
        story.At("10:40").DecideExtension("lee");

        story.At("10:41").Reclassify("lee", category: "delivery");

        Assert.Equal(["10:00 M0", "10:40 X5.1"], story.ToldCustomer());
        Assert.Equal("X5.1", story.Case.Cycle.Offer?.Step);
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void That_is_tighter_makes_no_miss_of_a_slot_that_the_customer_chose()
    {
        var story = WithAVipOfFourHours();
        story.ChooseSlot("amy", "18:00");
        story.At("13:00").Reclassify("amy", tier: CustomerTier.Vip);

        Assert.Equal(PauseReason.CustomerAskedForLater, story.Case.Cycle.Pause!.Reason);
        Assert.Equal(Story.Time("18:30"), story.Case.Cycle.Promise!.PromisedAt);
        Assert.Null(story.At("18:00").Case.Cycle.MissedAt);
    }

    [Fact]
    [Trait("Rule", "M1")]
    public void That_is_long_tells_the_customer_of_progress_once()
    {
        var story = new Story().Flag();
        Assert.Null(story.Case.Cycle.ProgressAt);
        story.Reclassify("amy", complexity: Complexity.Complex);
        story.Delivery("X4.1", MessageState.Delivered);

        var complex = new Story().FlagComplex();
        Assert.Equal(complex.Case.Cycle.ProgressAt, story.Case.Cycle.ProgressAt);
        Assert.NotNull(story.Case.Cycle.ProgressAt);

        story.At("09:00", day: 1).Reclassify("amy", complexity: Complexity.Simple);
        story.Reclassify("amy", complexity: Complexity.Complex);
        Assert.True(story.Case.Cycle.ProgressSettled);
        Assert.Null(story.Case.Cycle.ProgressAt);
    }

    [Fact]
    public void After_a_miss_moves_no_time()
    {
        var story = new Story().Flag().At("12:10");
        story.Reclassify("amy", complexity: Complexity.Complex);

        Assert.Equal((Story.Time("12:00"), Story.Time("12:00")), (story.Case.Cycle.DeadlineAt, story.Case.Cycle.MissedAt));
        Assert.Equal(Complexity.Complex, story.Case.Complexity);
    }

    [Fact]
    public void Records_the_old_class_and_the_new_and_is_for_the_owner_and_leads()
    {
        var story = new Story().Flag();

        Assert.Equal("notAllowed", Story.Refused(story.Reclassify("ben", tier: CustomerTier.Vip)));
        Assert.Equal("promiseCannotBeTakenBack", Story.Refused(story.Reclassify("amy", kind: CaseKind.Suggestion)));
        story.Reclassify("lee", tier: CustomerTier.Vip);
        var fact = Assert.Single(story.Facts<CaseEvent.CaseReclassified>());
        Assert.Equal((CustomerTier.Standard, CustomerTier.Vip, "vip-simple"), (fact.From.Tier, fact.To.Tier, fact.Terms.Policy));
        Assert.Equal(Story.Time("11:00"), story.Case.Cycle.DeadlineAt);
    }
}
