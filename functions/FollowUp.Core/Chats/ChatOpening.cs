using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>A chat begins, or begins anew.</summary>
internal static class ChatOpening
{
    /// <summary>
    /// Opens a chat. One that runs is open already, whatever the repeated command says; one that has ended begins anew, unless the
    /// command is from before its end and only came late.
    /// </summary>
    public static Chat Open(Chat? state, ChatCommand.Open open, Instant now, Books books)
    {
        if (state is not null && (state.Runs || open.At <= state.EndedAt))
        {
            return state;
        }

        var chat = new Chat
        {
            Id = open.Id,
            Language = open.Language ?? state?.Language ?? books.Roster.Centre.Language,
            Team = open.By.Team,
            OpenedBy = open.By.Id,
            OpenedAt = now,
            ForgetAt = now + books.Policies.Rules.Chats.KeepFor,
        };
        return state is null ? chat : chat with { LastWord = state.LastWord, Notifications = state.Notifications, Heard = state.Heard };
    }
}
