using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>The numbers of the chat flow in the policy file (H1).</summary>
public sealed record ChatRules
{
    /// <summary>How long the customer is silent after the agent's full answer before being asked whether there is anything else.</summary>
    public required Duration AskAfter { get; init; }

    /// <summary>How much longer the customer is silent, from when the chat system has the question, before the standard closing is sent.</summary>
    public required Duration CloseAfter { get; init; }

    /// <summary>
    /// How long the chat system may be out of reach, or this product down, before a notification is given up: a question that comes after
    /// that would surprise more than it serves.
    /// </summary>
    public required Duration TellWithin { get; init; }

    /// <summary>How long a chat is remembered after it has ended, or after its last word.</summary>
    public required Duration KeepFor { get; init; }

    /// <summary>What is wrong with the numbers, as a sentence; null if nothing is.</summary>
    public string? Problem =>
        AskAfter <= Duration.Zero || CloseAfter <= Duration.Zero || TellWithin <= Duration.Zero
            ? "'chats.askAfter', 'chats.closeAfter' and 'chats.tellWithin' must be longer than nothing."
        : KeepFor < AskAfter + CloseAfter + TellWithin + TellWithin
            ? "'chats.keepFor' must be as long as 'askAfter', 'closeAfter' and twice 'tellWithin' together: a chat is not forgotten before its end."
        : null;
}
