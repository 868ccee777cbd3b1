using System.Globalization;
using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>
/// The way of a notification to the chat system. There is one at a time, for the closing is decided only after the question is settled:
/// whatever fails on the way, the closing never arrives first.
/// </summary>
public static class ChatTelling
{
    /// <summary>The notification that is on its way, or has to be sent now; null if there is none.</summary>
    public static ChatNotification? DueAt(Chat chat, Instant now)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return chat.Notifications.FirstOrDefault(one => one.IsOpen && !one.Cancelled && one.NextAt <= now && now < one.Until);
    }

    /// <summary>Part of every id is when the chat was opened: one that is opened again begins to count anew.</summary>
    internal static string IdOf(Chat chat, ChatNotice kind) => string.Create(
        CultureInfo.InvariantCulture,
        $"{chat.Id}.{chat.OpenedAt.ToUnixTimeMilliseconds()}.{chat.Silences}.{(kind == ChatNotice.Closing ? "closing" : "anythingElse")}");

    /// <summary>A try whose sender is gone is taken up again: it may have arrived, and the chat system knows it by its id.</summary>
    internal static Chat Claim(Chat chat, ChatCommand.Claim claim, Instant now) => DueAt(chat, now) is not { } due ? chat : Replace(
        chat,
        due with { State = ChatNotificationState.Sending, Tries = due.Tries + 1, NextAt = now + claim.LeaseFor });

    /// <summary>
    /// Takes in what became of a try. That the chat system has it is true whichever try it was; that it has not counts only for the last.
    /// </summary>
    internal static Chat Record(Chat chat, ChatCommand.RecordTold told, Instant now, ChatRules rules)
    {
        if (chat.Notifications.FirstOrDefault(one => one.Id == told.Id) is not { IsOpen: true } one)
        {
            return chat;
        }

        return told.Outcome switch
        {
            ToldOutcome.Taken => Settle(chat, one.Settled(ChatNotificationState.Delivered, now), now, rules),
            ToldOutcome.Shown => Settle(chat, one.Settled(ChatNotificationState.Shown, now), now, rules),
            _ when told.Try != one.Tries || one.State != ChatNotificationState.Sending => chat,
            _ when one.Cancelled => Settle(chat, one.Settled(ChatNotificationState.Withdrawn, now), now, rules),
            _ when told.NextAt >= one.Until => Settle(chat, one.Settled(ChatNotificationState.GivenUp, now), now, rules),
            _ => Replace(chat, one with { State = ChatNotificationState.Pending, NextAt = told.NextAt }),
        };
    }

    /// <summary>Ends the tries of what took too long, and of what was cancelled on its way by a sender that is gone.</summary>
    internal static Chat GiveUp(Chat chat, Instant now, ChatRules rules)
    {
        foreach (var one in chat.Notifications.Where(one => one.IsOpen && one.NextAt <= now && (one.Cancelled || one.Until <= now)))
        {
            var state = one.Cancelled ? ChatNotificationState.Withdrawn : ChatNotificationState.GivenUp;
            chat = Settle(chat, one.Settled(state, now), now, rules);
        }

        return chat;
    }

    /// <summary>A word has come: what has not left is withdrawn, what is on its way is not sent again.</summary>
    internal static ChatNotification Cancel(ChatNotification one, Instant now) => one.State switch
    {
        ChatNotificationState.Pending => one.Settled(ChatNotificationState.Withdrawn, now),
        ChatNotificationState.Sending => one with { Cancelled = true },
        _ => one,
    };

    /// <summary>
    /// Stores the end of a notification and what follows from it: the closing after the question, the chat's end after the closing. Nothing
    /// follows from one that a word cancelled: the customer is there.
    /// </summary>
    internal static Chat Settle(Chat chat, ChatNotification settled, Instant now, ChatRules rules)
    {
        chat = Replace(chat, settled);
        return settled.Cancelled || !chat.Runs ? chat
            : settled.Kind == ChatNotice.AnythingElse ? chat with { CloseAt = now + rules.CloseAfter }
            : chat with { EndedAt = now, ForgetAt = now + rules.KeepFor };
    }

    private static Chat Replace(Chat chat, ChatNotification one) =>
        chat with { Notifications = [.. chat.Notifications.Select(other => other.Id == one.Id ? one : other)] };
}
