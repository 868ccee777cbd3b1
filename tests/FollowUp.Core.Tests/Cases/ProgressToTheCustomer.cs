using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

[Trait("Rule", "M1")]
public class ProgressToTheCustomer
{
    [Fact]
    public void Goes_out_at_four_fifths_of_a_long_target_with_the_promised_time()
    {
        var story = new Story().FlagVip(Complexity.Complex).At("19:36");

        Assert.Equal(["10:00 M0", "19:36 M1"], story.ToldCustomer());
        Assert.Contains("22:00", story.Message("M1").Text, StringComparison.Ordinal);
        Assert.Single(story.At("21:59").Messages, m => m.Step == "M1");
    }

    [Fact]
    public void Is_not_sent_for_a_short_target() => Assert.DoesNotContain(new Story().Flag().At("11:59").Messages, m => m.Step == "M1");

    [Fact]
    public void Is_not_sent_once_an_answer_is_on_its_way()
    {
        var story = new Story().FlagVip(Complexity.Complex).At("19:00");
        story.Answer();

        Assert.Equal(["10:00 M0", "19:00 M4.1"], story.At("20:00").ToldCustomer());
        Assert.Equal([false], story.Facts<CaseEvent.ProgressSettled>().Select(e => e.Sent));
    }

    [Fact]
    [Trait("Rule", "M7")]
    public void Waits_for_the_morning_and_is_dropped_if_the_answer_comes_first()
    {
        var story = new Story().From("07:00").FlagComplex();

        Assert.Equal("+1 02:12", Story.Local(story.Case.Cycle.ProgressAt!.Value));
        Assert.Equal(MessageState.Held, story.At("02:12", day: 1).Message("M1").State);
        Assert.Equal(["+1 08:00 M3"], new Story().From("07:00").FlagComplex().At("08:30", day: 1).ToldCustomer()[^1..]);
        story.Answer(send: SendTime.Now);
        Assert.Contains(story.At("09:00", day: 1).Message("M1").Id, story.Withdrawn);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Is_still_sent_after_an_outage_only_while_the_promise_lies_ahead()
    {
        Assert.Contains(Down("21:00").Messages, m => m.Step == "M1");
        Assert.DoesNotContain(Down("22:00").Messages, m => m.Step == "M1");

        static Story Down(string until) => new Story().FlagVip(Complexity.Complex).DownUntil(until);
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Gives_way_to_a_follow_up_that_is_due_as_well()
    {
        var story = new Story().Flag(f => f with { Kind = CaseKind.Inquiry, Category = "research" }).DownUntil("20:00", day: 2);

        Assert.Equal(["M2.2"], story.ToldCustomer()[1..].Select(told => told[^4..]));
    }

    [Fact]
    [Trait("Rule", "P4")]
    public void Is_not_planned_for_a_time_that_has_passed()
    {
        var story = new Story().Flag(f => f with { Complexity = Complexity.Complex, ContactedAt = Story.Time("12:00", day: -1) });

        Assert.Null(story.Case.Cycle.ProgressAt);
    }
}
