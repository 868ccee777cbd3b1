using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>What the outbox is told of a message that could not leave when it was decided.</summary>
[Trait("Rule", "M7")]
public class AMessageThatHadToWait
{
    [Fact]
    public void Is_sent_while_it_is_true() => Assert.IsType<Currency.Current>(Of(new Story().Flag().At("11:59"), "M0"));

    [Theory]
    [InlineData("the promised time")]
    [InlineData("an answer on its way")]
    [InlineData("an answer on a call")]
    [InlineData("the end of the case")]
    [InlineData("a merge")]
    [InlineData("a call agreed on for later")]
    [InlineData("a tighter class")]
    [InlineData("a clock that stands")]
    [InlineData("another cycle")]
    [InlineData("its arrival by the other channel")]
    [InlineData("its going by the other channel")]
    public void Is_overtaken_by(string what)
    {
        var story = new Story().FlagComplex();
        switch (what)
        {
            case "the promised time": story.At("10:00", day: 1); break;
            case "an answer on its way": story.Answer(); break;
            case "an answer on a call": story.Solve(); break;
            case "the end of the case": story.Cancel("amy"); break;
            case "a merge": story.Merge(story.Another()); break;
            case "a call agreed on for later": story.ChooseSlot("amy", "15:00", day: 1); break;
            case "a tighter class": story.Reclassify("amy", complexity: Complexity.Simple); break;
            case "a clock that stands": story.Ask(); story.Delivery("X1.1", Channel.Email, MessageState.Delivered); break;
            case "another cycle": story.Solve().Reopen(); break;
            case "its arrival by the other channel": story.Delivery("M0", Channel.Email, MessageState.Delivered); break;
            default: story.Delivery("M0", Channel.Sms, MessageState.Queued); story.At("10:30"); break;
        }

        Assert.IsType<Currency.Overtaken>(Of(story, "M0"));
    }

    [Theory]
    [InlineData("M0")]
    [InlineData("X1.1")]
    public void Waits_for_the_morning_if_it_is_automatic(string step)
    {
        var story = new Story().From("20:00").FlagComplex();
        story.Ask();
        story.At("22:30");

        Assert.Equal(Story.Time("08:00", day: 1), Assert.IsType<Currency.Quiet>(Of(story, step)).Until);
    }

    [Fact]
    [Trait("Rule", "M4")]
    public void Is_sent_by_night_if_it_is_the_answer()
    {
        var story = new Story().From("20:00").FlagComplex();
        story.Answer();

        Assert.IsType<Currency.Current>(Of(story.At("22:30"), "M4.1"));
    }

    [Fact]
    [Trait("Rule", "M0")]
    public void Is_sent_by_night_soon_after_a_live_contact_and_not_later()
    {
        var story = new Story().From("22:00").FlagComplex();

        Assert.IsType<Currency.Current>(Of(story.At("22:10"), "M0"));
        Assert.IsType<Currency.Quiet>(Of(story.At("22:11"), "M0"));
    }

    [Fact]
    [Trait("Rule", "M4")]
    public void Is_overtaken_by_the_answer_after_it()
    {
        var story = new Story().FlagComplex();
        story.Answer();
        story.Delivery("M4.1", Channel.Sms, MessageState.Failed, "30003");
        story.Delivery("M4.1", Channel.Email, MessageState.Failed);
        story.Answer(text: "It is paid back with interest.");

        Assert.IsType<Currency.Overtaken>(Of(story, "M4.1"));
        Assert.IsType<Currency.Current>(Of(story, "M4.2"));
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void Is_overtaken_by_the_call_that_is_agreed_on_now()
    {
        var story = new Story().FlagComplex();
        story.ChooseSlot("amy", "13:00");
        story.ChooseSlot("amy", "14:00");

        Assert.IsType<Currency.Overtaken>(Of(story, "slot.1"));
        Assert.IsType<Currency.Current>(Of(story, "slot.2"));
        Assert.IsType<Currency.Overtaken>(Of(story.Unseen(Story.Time("14:00")), "slot.2"));
    }

    [Fact]
    [Trait("Rule", "M5")]
    public void Is_sent_after_the_end_if_it_is_what_the_end_says()
    {
        var story = new Story().Flag().At("10:30").Solve().At("15:00");
        Assert.IsType<Currency.Current>(Of(story, "M5"));
        Assert.IsType<Currency.Quiet>(Of(story.At("20:30"), "M5"));

        story.Rate(5);
        Assert.IsType<Currency.Overtaken>(Of(story, "M5"));
    }

    [Fact]
    [Trait("Rule", "M8")]
    public void Is_waited_for_from_its_first_try_and_goes_by_the_other_channel_in_time()
    {
        var story = new Story().Flag();
        story.Delivery("M0", Channel.Sms, MessageState.Queued);
        story.At("10:05").Delivery("M0", Channel.Sms, MessageState.Sending);
        story.At("10:10");

        Assert.Contains("10:10 M0 Email", story.Channels());
        Assert.Contains(OutgoingMessage.IdOf(Story.Id, 1, "M0", OutgoingMessage.Customer, Channel.Sms), story.Withdrawn);
        Assert.False(story.Case.CustomerNotReached);
    }

    [Fact]
    [Trait("Rule", "M8")]
    public void Is_the_last_hope_where_there_is_no_other_channel()
    {
        var story = new Story().Flag(Story.ByPhoneOnly);
        story.Delivery("M0", Channel.Sms, MessageState.Queued);
        story.At("10:30");

        Assert.True(story.Case.CustomerNotReached);
        Assert.IsType<Currency.Current>(Of(story, "M0"));
    }

    [Fact]
    [Trait("Rule", "X1")]
    public void Leaves_nothing_waiting_for_it_once_it_is_dropped()
    {
        var story = new Story().FlagComplex();
        story.Delivery("M0", Channel.Sms, MessageState.Queued);
        story.Delivery("M0", Channel.Sms, MessageState.Dropped);

        Assert.Equal("M0", Assert.Single(story.Facts<CaseEvent.CustomerMessageDropped>()).Step);
        Assert.Empty(story.Case.Cycle.Tries);
        Assert.DoesNotContain("M0 Email", string.Join(' ', story.At("11:00").Channels()), StringComparison.Ordinal);
        Assert.False(story.Case.CustomerNotReached);
    }

    private static Currency Of(Story story, string step) => Currency.Of(
        story.Case, story.Messages.Last(m => m.Step == step && m.Recipient == OutgoingMessage.Customer && m.Channel == Channel.Sms), story.Now, story.Books);
}
