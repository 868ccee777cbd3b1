using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

public class WordsToTheCustomer
{
    [Fact]
    [Trait("Rule", "M0")]
    public void Acknowledge_every_flag_with_number_time_staff_number_and_a_way_to_opt_out()
    {
        var story = new Story().Flag();
        var text = story.Message("M0").Text;

        Assert.Equal(["10:00 M0"], story.ToldCustomer());
        Assert.Contains(story.Case.Number, text, StringComparison.Ordinal);
        Assert.Contains("Monday 23 November 2026, 12:00", text, StringComparison.Ordinal);
        Assert.Contains("call 400 000 0000", text, StringComparison.Ordinal);
        Assert.Contains("no. amy", text, StringComparison.Ordinal);
        Assert.Contains("STOP", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amy", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M2")]
    public void Follow_up_every_24_hours_at_most_three_times()
    {
        var story = new Story().FlagComplex().At("10:00", day: 9);

        Assert.Equal(["10:00 M0", "+1 08:00 M1", "+1 10:00 M3", "+1 10:00 M2.1", "+2 10:00 M2.2", "+3 10:00 M2.3"], story.ToldCustomer());
    }

    [Fact]
    [Trait("Rule", "M2")]
    [Trait("Rule", "M6")]
    public void Name_no_time_in_a_follow_up_once_the_time_named_has_passed()
    {
        var text = new Story().Flag().At("10:00", day: 1).Message("M2.1").Text;

        Assert.Contains("we did not answer you by the time", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M2")]
    public void Do_not_follow_up_once_there_is_an_answer()
    {
        var story = new Story().Flag().At("15:00");
        story.Answer();

        Assert.DoesNotContain(story.At("10:00", day: 9).ToldCustomer(), t => t.Contains("M2", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Rule", "M3")]
    [InlineData(Complexity.Simple, "12:00", "Monday 23 November 2026, 14:00", 0)]
    [InlineData(Complexity.Complex, "10:00", "Tuesday 24 November 2026, 14:00", 1)]
    public void Apologise_for_a_miss_with_a_new_time_of_the_target_and_at_most_four_hours(
        Complexity complexity, string missed, string renewed, int day)
    {
        var story = new Story().Flag(f => f with { Complexity = complexity }).At(missed, day);

        Assert.Equal(story.Now, story.Message("M3").At);
        Assert.Contains(renewed, story.Message("M3").Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "M3")]
    public void Apologise_once_per_cycle_and_move_no_deadline()
    {
        var story = new Story().Flag().At("10:00", day: 9);

        Assert.Single(story.ToldCustomer(), t => t.EndsWith("M3", StringComparison.Ordinal));
        Assert.Equal(Story.Time("12:00"), story.Case.Cycle.Promise!.DeadlineAt);
        Assert.Equal(Story.Time("14:00"), story.Case.Cycle.Promise.ToldAt);
    }

    [Fact]
    [Trait("Rule", "M4")]
    public void Carry_the_answer()
    {
        var story = new Story().Flag();
        story.Answer(text: "The second charge is paid back.");

        Assert.Contains("The second charge is paid back.", story.Message("M4.1").Text, StringComparison.Ordinal);
        Assert.Equal(OutgoingMessage.Customer, story.Message("M4.1").Recipient);
    }

    [Theory]
    [Trait("Rule", "M6")]
    [InlineData("Asia/Shanghai", "en", "2026, 12:00")]
    [InlineData("Europe/Berlin", "en", "2026, 05:00 (UTC+1)")]
    [InlineData("Asia/Shanghai", "zh-CN", "2026年11月23日 12:00")]
    [InlineData("Asia/Taipei", "zh-TW", "2026年11月23日 12:00")]
    public void Carry_the_promise_as_local_date_and_time_in_the_customers_language(string zone, string language, string time)
    {
        var story = new Story().Flag(f => f with
        {
            ContactedAt = Story.Time("10:00"),
            Customer = f.Customer with { Zone = zone, Language = language },
        });

        Assert.Contains(time, story.Message("M0").Text, StringComparison.Ordinal);
        Assert.Contains(time, CustomerText.Say(story.Case, story.Books), StringComparison.Ordinal);
    }
}
