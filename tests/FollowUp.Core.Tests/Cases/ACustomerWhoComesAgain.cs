using FollowUp.Core.Cases;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "P7")]
public class ACustomerWhoComesAgain
{
    [Fact]
    public void Joins_the_open_case_and_the_owner_is_told()
    {
        var story = new Story().Flag().At("10:30");
        story.CameAgain("1", by: "bob", summary: "and again");

        Assert.Equal((1, "12:00"), (story.Case.Cycle.CameAgain, Story.Local(story.Case.Cycle.Promise!.DeadlineAt)));
        Assert.Equal(["10:30 repeat.1"], story.Told("amy"));
        Assert.Contains("and again", story.Message("repeat.1").Text, StringComparison.Ordinal);
        Assert.Empty(story.Told("lee"));
    }

    [Fact]
    public void Is_no_news_to_the_owner_who_wrote_it_down()
    {
        var story = new Story().Flag();
        story.CameAgain("1", by: "amy");

        Assert.Empty(story.Told("amy"));
        Assert.Single(story.Facts<CaseEvent.CustomerCameAgain>());
    }

    [Fact]
    public void Raises_the_ladder_by_one_rung_the_second_time_and_then_no_more()
    {
        var story = new Story().Flag().At("10:30");
        story.CameAgain("1");
        story.CameAgain("2");
        story.CameAgain("3");

        Assert.Equal(["10:30 repeat.raised"], story.Told("lee"));
        Assert.Equal(Rung.Lead, story.Case.Cycle.Reached);
        Assert.Empty(story.Told("sam"));
        Assert.Equal(["10:30 repeat.1", "10:30 repeat.2", "10:30 repeat.3"], story.Told("amy"));
    }

    [Fact]
    public void Raises_it_above_the_highest_rung_that_was_told()
    {
        var story = new Story().Flag().At("12:00");
        story.CameAgain("1");
        story.CameAgain("2");
        Assert.Equal(["12:00 repeat.raised"], story.Told("max"));

        var top = new Story().Flag().At("12:30");
        top.CameAgain("1");
        top.CameAgain("2");
        Assert.Equal(["12:30 L1.overdue", "12:30 repeat.raised"], top.Told("max"));
    }

    [Fact]
    [Trait("Rule", "L4")]
    public void Is_told_at_the_next_shift_if_nobody_is_there()
    {
        var story = new Story(new CallCentre().EverybodyOnShift("09:00-11:00")).FlagComplex().At("12:00");
        story.CameAgain("1");

        Assert.Equal(["+1 09:00 repeat.1"], story.At("09:01", day: 1).Told("amy").Where(t => t.Contains("repeat", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "L2")]
    public void Can_ask_for_a_supervisor_then()
    {
        var story = new Story().Flag();
        story.CameAgain("1", escalateNow: true);

        Assert.Equal(["10:00 L2"], story.Told("sam"));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Is_counted_once_for_a_flag_that_is_repeated_even_after_the_end()
    {
        var story = new Story().Flag();
        story.CameAgain("1");
        Assert.Empty(Story.Recorded(story.CameAgain("1")));
        story.Cancel("amy");

        Assert.Empty(Story.Recorded(story.CameAgain("1")));
        Assert.Equal("caseHasEnded", Story.Refused(story.CameAgain("2")));
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void Is_found_after_the_end_for_as_long_as_the_flag_may_be_repeated()
    {
        var story = new Story().Flag().At("11:00");
        story.CameAgain("1");
        story.Cancel("amy");
        Assert.True(story.At("10:59", day: 1).Case.IsFoundByAddress);

        Assert.False(story.At("11:00", day: 1).Case.IsFoundByAddress);
        Assert.Null(NextWakeUp.Of(story.Case));
    }

    [Fact]
    public void Joins_what_runs_in_the_same_category_only()
    {
        var story = new Story().Flag();

        Assert.True(Repeating.Joins(Story.AFlag(), story.Case));
        Assert.False(Repeating.Joins(Story.AFlag() with { Category = "delivery" }, story.Case));
        Assert.False(Repeating.Joins(Story.AFlag(), story.Solve().Case));
    }

    [Fact]
    public void Does_not_lose_a_promise_in_a_suggestion()
    {
        var idea = new Story().Flag(f => f with { Kind = CaseKind.Suggestion }).Case;

        Assert.False(Repeating.Joins(Story.AFlag(), idea));
        Assert.True(Repeating.Joins(Story.AFlag() with { Kind = CaseKind.Suggestion }, idea));
    }
}
