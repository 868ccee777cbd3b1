using FollowUp.Core.Access;
using FollowUp.Core.People;

namespace FollowUp.Core.Chats;

/// <summary>Who may see a chat, and so report on it (A1).</summary>
public static class ChatRights
{
    /// <summary>Agents and leads see the chats of their team and those that they opened, supervisors and managers all.</summary>
    public static bool CanSee(Actor by, Chat chat) =>
        by.IsSystem || by.Role >= Role.Supervisor || (by.Role is not null && (chat.Team == by.Team || chat.OpenedBy == by.Id));
}
