using FollowUp.Core.Chats;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.Chats;

/// <summary>How chats look in the API.</summary>
internal static class ChatViews
{
    public static ChatAnswer Answer(Chat chat) => new()
    {
        Id = chat.Id,
        Language = chat.Language,
        Team = chat.Team,
        OpenedAt = chat.OpenedAt,
        LastWord = chat.LastWord,
        AskAt = chat.AskAt,
        CloseAt = chat.CloseAt,
        EndedAt = chat.EndedAt,
    };

    public static ChatPage Page(Chat chat) => new(Answer(chat))
    {
        ForgetAt = chat.ForgetAt,
        Notifications =
        [
            .. chat.Notifications.Select(one => new ChatNotificationView(
                one.Id, one.Kind, one.Text, one.At, one.State, one.Tries, one.NextAt, one.SettledAt)),
        ],
    };
}
