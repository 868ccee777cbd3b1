using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>Who writes in a chat.</summary>
public enum Speaker
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The agent, or whatever answers in the agent's place.</summary>
    Agent,
}

/// <summary>The last word of a chat. What was said is not kept: the rules need to know only who spoke, and when.</summary>
/// <param name="From">Who spoke.</param>
/// <param name="At">When (UTC), by the chat system's clock if it said so, and never later than our own.</param>
/// <param name="Full">True for an agent's full answer, after which the customer's silence counts (H1).</param>
public sealed record ChatWord(Speaker From, Instant At, bool Full);
