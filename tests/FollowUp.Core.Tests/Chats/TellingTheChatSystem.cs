using FollowUp.Core.Access;
using FollowUp.Core.Chats;

namespace FollowUp.Core.Tests.Chats;

/// <summary>Notifications on a way that may fail: the chat system is out of reach, replies are lost, senders die.</summary>
[Trait("Rule", "H1")]
public class TellingTheChatSystem
{
    [Fact]
    public void Is_tried_again_under_the_same_id_until_it_succeeds()
    {
        var chat = AChat.Opened().Answered();
        chat.Reachable = false;
        chat.At("3:30");
        Assert.Equal((ChatNotificationState.Pending, 3), (chat.Last.State, chat.Last.Tries));
        var id = chat.Last.Id;

        chat.Reachable = true;
        chat.At("3:40");

        Assert.Equal((ChatNotificationState.Delivered, 4, id), (chat.Last.State, chat.Last.Tries, chat.Last.Id));
    }

    [Fact]
    public void Gives_the_customer_two_minutes_from_when_the_question_arrived()
    {
        var chat = AChat.Opened().Answered();
        chat.Reachable = false;
        chat.At("10:00");
        chat.Reachable = true;

        Assert.Equal([("13:35", ChatNotice.AnythingElse), ("15:35", ChatNotice.Closing)], chat.At("60:00").Told);
    }

    [Fact]
    public void Never_sends_the_closing_before_the_question_is_settled()
    {
        var chat = AChat.Opened().Answered();
        chat.Reachable = false;

        chat.At("50:00");

        Assert.Equal(ChatNotice.AnythingElse, Assert.Single(chat.Chat!.Notifications).Kind);
        Assert.True(chat.Chat.Runs);
    }

    [Fact]
    public void Gives_up_after_an_hour_each_and_then_the_chat_has_ended()
    {
        var chat = AChat.Opened().Answered();
        chat.Reachable = false;

        chat.At("130:00");

        Assert.All(chat.Chat!.Notifications, one => Assert.Equal(ChatNotificationState.GivenUp, one.State));
        Assert.Equal([ChatNotice.AnythingElse, ChatNotice.Closing], chat.Chat.Notifications.Select(one => one.Kind));
        Assert.InRange(chat.Chat.EndedAt!.Value, AChat.Time("90:00"), AChat.Time("125:00"));
    }

    [Fact]
    [Trait("Rule", "O3")]
    public void Sends_again_what_a_sender_took_and_died_over()
    {
        var chat = AChat.Opened().Answered().Unseen("3:00").Tick();
        var first = chat.Claim()!;
        Assert.Null(chat.Claim());

        chat.Unseen("3:30");
        var second = chat.Tick().Claim()!;

        Assert.Equal((first.Id, 2), (second.Id, second.Tries));
    }

    [Fact]
    public void Believes_a_sender_that_was_given_up_when_it_says_that_it_succeeded()
    {
        var chat = AChat.Opened().Answered().Unseen("3:00").Tick();
        var (first, second) = (chat.Claim()!, chat.Unseen("3:30").Tick().Claim()!);

        chat.Tell(first, ToldOutcome.NotTaken);
        Assert.Equal(ChatNotificationState.Sending, chat.Last.State);
        chat.Tell(first, ToldOutcome.Taken).Tell(second, ToldOutcome.NotTaken);

        Assert.Equal(ChatNotificationState.Delivered, chat.Last.State);
        Assert.Equal(AChat.Time("5:30"), chat.Chat!.CloseAt);
    }

    [Fact]
    public void Takes_no_harm_from_an_outcome_that_comes_twice_or_is_about_nothing()
    {
        var chat = AChat.Opened().Answered().Unseen("3:00").Tick();
        var claimed = chat.Claim()!;
        var state = chat.Tell(claimed, ToldOutcome.Taken).Chat;

        Assert.Same(state, chat.Tell(claimed, ToldOutcome.NotTaken).Chat);
        chat.Do(new ChatCommand.RecordTold("nothing", 1, ToldOutcome.Taken, chat.Now) { By = Actor.System });
        Assert.Equal(Cases.Exact.Of(state), Cases.Exact.Of(chat.Chat));
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Asks_late_after_a_short_outage_and_closes_two_minutes_after_that() => Assert.Equal(
        [("40:00", ChatNotice.AnythingElse), ("42:00", ChatNotice.Closing)], AChat.Opened().Answered().DownUntil("40:00").At("60:00").Told);

    [Fact]
    [Trait("Rule", "L10")]
    public void Asks_nobody_any_more_after_a_long_outage_and_only_brings_the_chat_to_its_end()
    {
        var chat = AChat.Opened().Answered().DownUntil("64:00").At("80:00");

        Assert.Equal([("66:00", ChatNotice.Closing)], chat.Told);
        Assert.Equal([ChatNotificationState.GivenUp, ChatNotificationState.Delivered], chat.Chat!.Notifications.Select(one => one.State));
    }

    [Fact]
    [Trait("Rule", "L10")]
    public void Forgets_the_chat_after_an_outage_of_a_day_and_tells_nothing()
    {
        var chat = AChat.Opened().Answered().DownUntil("1440:00");

        Assert.Null(chat.Chat);
        Assert.Empty(chat.Told);
    }
}
