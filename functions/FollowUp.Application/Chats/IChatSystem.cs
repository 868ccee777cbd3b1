using FollowUp.Core.Chats;

namespace FollowUp.Application.Chats;

/// <summary>
/// The system in which chats take place, as far as it is told things. It may be told the same twice, under the same id: after a lost reply
/// nobody knows whether it was heard.
/// </summary>
public interface IChatSystem
{
    /// <summary>Tells it once. It never throws for what goes wrong on the way, and comes back before <see cref="ChatWork.LeaseFor"/>.</summary>
    Task<ChatReply> TellAsync(string chat, ChatNotification notification);
}

/// <summary>What became of a try.</summary>
/// <param name="Outcome">Whether it was taken.</param>
/// <param name="Reason">Why not, for the log.</param>
public sealed record ChatReply(ToldOutcome Outcome, string? Reason = null);

/// <summary>Stands where no chat system is configured, in the demo above all: notifications are shown on the chat and go nowhere.</summary>
public sealed class ShownChats : IChatSystem
{
    /// <inheritdoc/>
    public Task<ChatReply> TellAsync(string chat, ChatNotification notification) => Task.FromResult(new ChatReply(ToldOutcome.Shown));
}
