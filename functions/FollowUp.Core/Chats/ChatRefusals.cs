using FollowUp.Core.Cases;

namespace FollowUp.Core.Chats;

/// <summary>Every refusal of a command to a chat.</summary>
internal static class ChatRefusals
{
    public static Refusal NotAllowed(ChatCommand command, Chat chat) =>
        new Refusal(RefusalKind.NotAllowed, "notAllowed", $"{command.By.Id} may not see chat {chat.Id} (A1).")
            .With("person", command.By.Id).With("chat", $"{chat.Id}");

    public static Refusal ChatHasEnded(Chat chat) =>
        new Refusal(RefusalKind.WrongState, "chatHasEnded", $"Chat {chat.Id} has ended; open it again or open another (H1).") { Allowed = ["open"] }
            .With("chat", $"{chat.Id}");
}
