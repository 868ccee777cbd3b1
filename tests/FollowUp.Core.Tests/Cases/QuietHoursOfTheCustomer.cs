using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>The customer's night, 21:00-08:00 where the customer is.</summary>
[Trait("Rule", "M7")]
public class QuietHoursOfTheCustomer
{
    [Fact]
    public void Hold_the_apology_to_their_end_and_render_it_again_then()
    {
        var story = new Story().From("20:00").Flag().At("07:59", day: 1);
        Assert.Equal(["20:00 M0"], story.ToldCustomer());
        Assert.Equal(MessageState.Held, story.Message("M3").State);

        story.At("08:00", day: 1);

        Assert.Equal(["20:00 M0", "+1 08:00 M3"], story.ToldCustomer());
        Assert.Contains("Tuesday 24 November 2026, 10:00", story.Message("M3").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_those_of_the_customers_zone()
    {
        var story = new Story().Flag(f => f with { Customer = f.Customer with { Zone = "America/New_York" } }).At("20:59");
        Assert.Equal(["10:00 M0"], story.ToldCustomer());

        Assert.Equal(["10:00 M0", "21:00 M3"], story.At("21:00").ToldCustomer());
    }

    [Theory]
    [InlineData("22:50", MessageState.Queued)]
    [InlineData("22:49:59", MessageState.Held)]
    public void Let_the_acknowledgement_through_within_ten_minutes_of_a_live_contact(string contact, MessageState state) =>
        Assert.Equal(state, new Story().From("23:00").Flag(f => f with { ContactedAt = Story.Time(contact) }).Message("M0").State);

    [Fact]
    public void Let_one_message_of_a_case_out_at_their_end()
    {
        var story = new Story().From("22:30").Flag(f => f with { ContactedAt = Story.Time("22:00") }).At("08:00", day: 1);

        Assert.Equal(["+1 08:00 M3"], story.ToldCustomer());
        Assert.Equal([story.Message("M0").Id], story.Withdrawn);
    }

    [Fact]
    public void Let_the_apology_out_before_a_follow_up_that_was_held_with_it()
    {
        var story = new Story().From("22:00").FlagComplex().At("12:00", day: 2);

        Assert.Equal(["22:00 M0", "+1 17:12 M1", "+2 08:00 M3"], story.ToldCustomer());
        Assert.Equal([story.Message("M2.1").Id], story.Withdrawn);
    }

    [Fact]
    public void Drop_an_acknowledgement_whose_promise_has_passed()
    {
        var story = new Story().From("22:30").Flag(f => f with { Complexity = Complexity.Complex, ContactedAt = Story.Time("22:00") });

        Assert.Equal(["+1 08:00 M0"], story.At("08:00", day: 1).ToldCustomer());

        // At the very end of the quiet hours the promise runs out: the apology, which is not held, is all that goes out.
        var late = new Story().From("07:00").Flag(f => f with { ContactedAt = Story.Time("06:00") });
        Assert.Equal(["08:00 M3"], late.At("08:00").ToldCustomer());
        Assert.Single(late.Facts<CaseEvent.CustomerMessageDropped>());
    }

    [Fact]
    public void Hold_on_what_was_not_released_before_the_next_ones_began()
    {
        var story = new Story().From("20:00").Flag().At("23:00").DownUntil("22:00", day: 1);
        Assert.Equal(["20:00 M0"], story.ToldCustomer());

        Assert.Equal(["20:00 M0", "+2 08:00 M3"], story.At("12:00", day: 2).ToldCustomer());
    }

    [Fact]
    public void Ask_whether_an_answer_goes_out_now_or_later()
    {
        var story = Night();

        var refusal = Assert.IsType<Decision.Refused>(story.Answer()).Refusal;

        Assert.Equal(("quietHours", "send"), (refusal.Code, refusal.Field));
        Assert.Contains("Tuesday 24 November 2026, 08:00", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Let_an_answer_out_now_if_the_agent_says_so()
    {
        var story = Night();
        story.Answer(send: SendTime.Now);

        Assert.Equal(["21:30 M4.1"], story.ToldCustomer()[1..]);
    }

    [Fact]
    public void Hold_an_answer_to_their_end_if_the_agent_says_so_and_nothing_else_goes_out_then()
    {
        var story = Night();
        story.Answer(send: SendTime.Later);

        Assert.Equal(["+1 08:00 M4.1"], story.At("20:00", day: 2).ToldCustomer()[1..]);
        Assert.Null(story.Case.Cycle.Promise!.RenewedAt);
    }

    [Fact]
    public void Ask_nothing_about_an_answer_that_was_spoken() =>
        Assert.Equal(["CaseAnswered", "CustomerTold"], Story.Recorded(Night().Answer(proof: Proof.Call)));

    [Fact]
    public void Drop_what_an_answer_has_overtaken()
    {
        var story = Night().At("02:00", day: 1);
        story.Answer(send: SendTime.Now);

        Assert.Equal(["+1 02:00 M4.1"], story.At("20:00", day: 1).ToldCustomer()[1..]);
        Assert.Equal([story.Message("M3").Id], story.Withdrawn);
    }

    [Fact]
    public void Hold_only_the_last_of_two_answers()
    {
        var story = Night();
        story.Answer(text: "It is paid back.", send: SendTime.Later);
        story.Answer(text: "It is paid back, and a voucher is on its way.", send: SendTime.Later);

        Assert.Equal(["+1 08:00 M4.2"], story.At("09:00", day: 1).ToldCustomer()[1..]);
        story.Delivery("M4.2", MessageState.Delivered);
        Assert.Equal(CaseStatus.Answered, story.Case.Status);
    }

    [Fact]
    public void Withdraw_what_is_held_when_the_case_ends()
    {
        var story = new Story().From("20:00").Flag().At("23:00");
        story.Cancel("amy");

        Assert.Equal([story.Message("M3").Id], story.Withdrawn);
        Assert.Equal(["20:00 M0"], story.At("12:00", day: 1).ToldCustomer());
    }

    /// <summary>21:30, half an hour before the deadline.</summary>
    private static Story Night() => new Story().From("20:00").Flag().At("21:30");
}
