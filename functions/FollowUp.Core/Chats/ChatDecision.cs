using FollowUp.Core.Cases;

namespace FollowUp.Core.Chats;

/// <summary>The answer to a command to a chat.</summary>
public abstract record ChatDecision
{
    private ChatDecision()
    {
    }

    /// <summary>The command stands.</summary>
    /// <param name="Chat">The chat afterwards; the very same if it was already so, and nothing is stored.</param>
    public sealed record Accepted(Chat Chat) : ChatDecision;

    /// <summary>The chat is over and its time has passed: it is removed.</summary>
    public sealed record Forgotten : ChatDecision;

    /// <summary>The command changes nothing.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : ChatDecision;
}
