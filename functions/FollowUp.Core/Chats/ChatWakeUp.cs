using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>When a chat has to be looked at again.</summary>
public static class ChatWakeUp
{
    /// <summary>The one next wake-up (UTC). There is always one: a chat that nothing more happens to is forgotten.</summary>
    public static Instant Of(Chat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        var next = Instant.Min(Instant.Min(chat.ForgetAt, chat.AskAt ?? Instant.MaxValue), chat.CloseAt ?? Instant.MaxValue);
        return chat.Notifications.Where(one => one.IsOpen).Select(one => one.NextAt ?? Instant.MaxValue).Append(next).Min();
    }
}
