using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>What time brings to a chat (H1): harmless when early, late or doubled.</summary>
internal static class ChatTicking
{
    private const int MostKept = 10;

    /// <summary>Does what is due at an instant: gives up what took too long, asks, closes.</summary>
    public static Chat Tick(Chat chat, Instant now, Books books)
    {
        var rules = books.Policies.Rules.Chats;
        chat = ChatTelling.GiveUp(chat, now, rules);
        if (chat.AskAt <= now)
        {
            var late = now - chat.AskAt.Value > rules.TellWithin;
            chat = Decided(chat with { AskAt = null }, ChatNotice.AnythingElse, now, books);

            // Down for so long that nobody should be asked any more (L10): the chat is only brought to its end.
            return late ? ChatTelling.Settle(chat, chat.Notifications[^1].Settled(ChatNotificationState.GivenUp, now), now, rules) : chat;
        }

        return chat.CloseAt <= now ? Decided(chat with { CloseAt = null }, ChatNotice.Closing, now, books) : chat;
    }

    private static Chat Decided(Chat chat, ChatNotice kind, Instant now, Books books)
    {
        var notification = new ChatNotification
        {
            Id = ChatTelling.IdOf(chat, kind),
            Kind = kind,
            Text = TextOf(kind, chat.Language, books),
            At = now,
            Until = now + books.Policies.Rules.Chats.TellWithin,
            NextAt = now,
        };

        // Of those that are settled only the last ones are kept; what is open has to find its end.
        var settled = chat.Notifications.Count(one => !one.IsOpen);
        var kept = chat.Notifications.Where(one => one.IsOpen || settled-- < MostKept);
        return chat with { Notifications = [.. kept, notification] };
    }

    private static string TextOf(ChatNotice kind, string language, Books books)
    {
        var template = kind == ChatNotice.Closing ? TemplateName.ChatClosing : TemplateName.ChatAnythingElse;
        return books.Templates.Of(template, language).Render(new TemplateValues { ReachUs = books.Roster.Centre.ReachUs }).Text;
    }
}
