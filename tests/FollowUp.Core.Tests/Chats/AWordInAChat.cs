using FollowUp.Core.Chats;

namespace FollowUp.Core.Tests.Chats;

/// <summary>Somebody writes, and the reports of it may come late, twice and in any order.</summary>
[Trait("Rule", "H1")]
public class AWordInAChat
{
    [Fact]
    public void Of_the_customer_cancels_the_question() => Assert.Empty(AChat.Opened().Answered().At("2:59").Customer().At("60:00").Told);

    [Fact]
    public void Of_the_customer_cancels_the_closing()
    {
        var chat = AChat.Opened().Answered().At("4:59").Customer().At("60:00");

        Assert.Equal([("3:00", ChatNotice.AnythingElse)], chat.Told);
        Assert.True(chat.Chat!.Runs);
    }

    [Fact]
    public void Of_the_agent_that_is_no_full_answer_cancels_both() =>
        Assert.Empty(AChat.Opened().Answered().At("2:59").Agent().At("60:00").Told);

    [Fact]
    public void Of_the_customer_leaves_the_next_full_answer_to_begin_a_silence_of_its_own() => Assert.Equal(
        [("3:00", ChatNotice.AnythingElse), ("7:30", ChatNotice.AnythingElse), ("9:30", ChatNotice.Closing)],
        AChat.Opened().Answered().At("4:00").Customer().At("4:30").Answered().At("60:00").Told);

    [Fact]
    public void That_comes_between_decision_and_delivery_withdraws_the_notification()
    {
        var chat = AChat.Opened().Answered().Unseen("3:00").Tick();
        Assert.Equal(ChatNotificationState.Pending, chat.Last.State);

        chat.Customer();

        Assert.Equal(ChatNotificationState.Withdrawn, chat.Last.State);
        Assert.Empty(chat.At("60:00").Told);
    }

    [Fact]
    public void That_comes_before_the_closing_has_left_keeps_the_chat_from_ending()
    {
        var chat = AChat.Opened().Answered().At("4:30").Unseen("5:00").Tick();
        Assert.Equal((ChatNotice.Closing, ChatNotificationState.Pending), (chat.Last.Kind, chat.Last.State));

        chat.Customer().At("60:00");

        Assert.Equal([("3:00", ChatNotice.AnythingElse)], chat.Told);
        Assert.True(chat.Chat!.Runs);
    }

    [Theory]
    [InlineData(ToldOutcome.Taken, ChatNotificationState.Delivered)]
    [InlineData(ToldOutcome.NotTaken, ChatNotificationState.Withdrawn)]
    public void That_comes_while_the_closing_is_on_its_way_keeps_it_from_being_sent_again_or_ending_the_chat(
        ToldOutcome outcome, ChatNotificationState state)
    {
        var chat = AChat.Opened().Answered().At("4:30").Unseen("5:00").Tick();
        var claimed = chat.Claim()!;

        chat.Customer().Tell(claimed, outcome);

        Assert.Equal(state, chat.Last.State);
        Assert.True(chat.Chat!.Runs);
        Assert.Equal(outcome == ToldOutcome.Taken ? 2 : 1, chat.At("120:00").Told.Count);
    }

    [Fact]
    public void That_comes_while_the_question_is_on_its_way_keeps_the_closing_from_following()
    {
        var chat = AChat.Opened().Answered().Unseen("3:00").Tick();
        var claimed = chat.Claim()!;

        chat.Customer().Tell(claimed, ToldOutcome.Taken).At("60:00");

        Assert.Equal([("3:00", ChatNotice.AnythingElse)], chat.Told);
    }

    [Fact]
    public void After_the_end_is_refused_and_says_that_the_chat_can_be_opened_again()
    {
        var chat = AChat.Opened().Answered().At("6:00");

        var refused = Assert.IsType<ChatDecision.Refused>(
            chat.Do(new ChatCommand.Hear(Speaker.Customer, false, null, null) { By = Cases.Story.By("amy") }));

        Assert.Equal("chatHasEnded", refused.Refusal.Code);
        Assert.Equal("open", Assert.Single(refused.Refusal.Allowed));
    }

    [Fact]
    public void From_before_the_answer_that_comes_late_cancels_nothing() => Assert.Equal(
        [("4:00", ChatNotice.AnythingElse)], AChat.Opened().At("1:00").Answered(at: "1:00").At("2:00").Customer(at: "0:50").At("4:30").Told);

    [Fact]
    public void Of_the_customer_cancels_an_answer_from_before_it_that_comes_later() =>
        Assert.Empty(AChat.Opened().At("2:00").Customer(at: "1:55").Answered(at: "1:00").At("60:00").Told);

    [Fact]
    public void Of_the_same_second_counts_by_when_it_is_heard() => Assert.Equal(
        [("4:00", ChatNotice.AnythingElse)], AChat.Opened().At("1:00").Customer(at: "1:00").Answered(at: "1:00").At("4:30").Told);

    [Fact]
    [Trait("Rule", "O2")]
    public void Heard_twice_is_already_so()
    {
        var chat = AChat.Opened().Answered(at: "0:00");
        var state = chat.Chat;

        Assert.Same(state, chat.Unseen("2:00").Answered(at: "0:00").Chat);
    }

    [Fact]
    [Trait("Rule", "O2")]
    public void By_its_name_is_known_again_after_others()
    {
        var chat = AChat.Opened().Answered(message: "m1").At("1:00").Customer(message: "m2");
        var state = chat.Chat;

        Assert.Same(state, chat.At("2:00").Answered(message: "m1").Chat);
        Assert.Same(state, chat.Customer(message: "m2").Chat);
        Assert.Empty(chat.At("60:00").Told);
    }
}
