using System.ComponentModel.DataAnnotations;
using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A chat to open, or to open again after its end (H1).</summary>
public sealed record OpenChatRequest
{
    /// <summary>Its id, as the chat system has it: ASCII letters, digits and . _ ~ : @ - only, for it stands in paths.</summary>
    [StringLength(Chat.LongestId, MinimumLength = 1)]
    public required string Id { get; init; }

    /// <summary>The language of what the customer is told; the centre's if left out.</summary>
    [AllowedValues("zh-CN", "zh-TW", "en")]
    public string? Language { get; init; }

    /// <summary>When it was opened; now if left out. A chat that ended after that is not opened again by a request that comes late.</summary>
    public Instant? At { get; init; }
}

/// <summary>The agent's full answer was the last word of a chat (H1).</summary>
public sealed record ChatAnsweredRequest
{
    /// <summary>
    /// When it was given, by the chat system's clock; now if left out, and never later than now. Give it always or never: words that
    /// overtake each other on their way are known by it.
    /// </summary>
    public Instant? At { get; init; }

    /// <summary>The chat system's own name for the message: it counts once, however often it is reported.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Message { get; init; }
}

/// <summary>Somebody wrote in a chat: the customer, or the agent without having answered in full (H1).</summary>
public sealed record ChatWordRequest
{
    /// <summary>Who wrote.</summary>
    public required Speaker From { get; init; }

    /// <summary>When, by the chat system's clock; now if left out, and never later than now. Give it always or never.</summary>
    public Instant? At { get; init; }

    /// <summary>The chat system's own name for the message: it counts once, however often it is reported.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Message { get; init; }
}
