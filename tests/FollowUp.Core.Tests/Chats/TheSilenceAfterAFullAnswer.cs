using FollowUp.Core.Chats;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Chats;

/// <summary>The agent has answered in full and the customer says nothing.</summary>
[Trait("Rule", "H1")]
public class TheSilenceAfterAFullAnswer
{
    [Fact]
    public void Brings_the_question_after_three_minutes_and_not_before()
    {
        var chat = AChat.Opened().At("1:00").Answered();

        Assert.Empty(chat.At("3:59").Told);
        Assert.Equal([("4:00", ChatNotice.AnythingElse)], chat.At("4:00").Told);
    }

    [Fact]
    public void Brings_the_closing_two_minutes_after_the_question_and_ends_the_chat()
    {
        var chat = AChat.Opened().Answered().At("4:59");
        Assert.True(chat.Chat!.Runs);

        chat.At("5:00");

        Assert.Equal([("3:00", ChatNotice.AnythingElse), ("5:00", ChatNotice.Closing)], chat.Told);
        Assert.Equal(AChat.Time("5:00"), chat.Chat!.EndedAt);
    }

    [Fact]
    public void Counts_from_when_the_answer_was_given_and_not_from_when_it_is_reported() =>
        Assert.Equal([("3:00", ChatNotice.AnythingElse)], AChat.Opened().At("1:00").Answered(at: "0:00").At("4:00").Told);

    [Fact]
    public void Does_not_begin_in_the_future_of_a_clock_that_runs_ahead() =>
        Assert.Equal([("3:00", ChatNotice.AnythingElse)], AChat.Opened().Answered(at: "2:00").At("4:00").Told);

    [Fact]
    public void Begins_anew_with_another_full_answer()
    {
        var chat = AChat.Opened().Answered().At("2:00").Answered().At("4:59");
        Assert.Empty(chat.Told);

        Assert.Equal(
            [("5:00", ChatNotice.AnythingElse), ("7:00", ChatNotice.Closing)], chat.At("20:00").Told);
    }

    [Fact]
    public void Asks_and_closes_once_each()
    {
        var chat = AChat.Opened().Answered().At("4:00").Answered().At("30:00");

        Assert.Equal(
            [("3:00", ChatNotice.AnythingElse), ("7:00", ChatNotice.AnythingElse), ("9:00", ChatNotice.Closing)], chat.Told);
    }

    [Fact]
    public void Says_it_in_the_language_of_the_customer()
    {
        Assert.Equal("感谢您的咨询。请问还有什么可以帮您的吗？", AChat.Opened(Languages.ZhCn).Answered().At("3:00").Last.Text);
        Assert.StartsWith("Thank you for contacting us.", AChat.Opened().Answered().At("5:00").Last.Text, StringComparison.Ordinal);
        Assert.Contains("call 400 000 0000", AChat.Opened(Languages.ZhTw).Answered().At("5:00").Last.Text, StringComparison.Ordinal);
    }
}
