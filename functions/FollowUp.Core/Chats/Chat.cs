using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>
/// A chat between a customer and an agent in some chat system, which leaves the timing of its end to this product (H1). It is an
/// aggregate of its own: a case that comes of it knows nothing of it.
/// </summary>
/// <remarks>Stored as JSON: members are only ever added, with defaults that mean what was true before.</remarks>
public sealed record Chat
{
    /// <summary>The longest id, in characters.</summary>
    public const int LongestId = 100;

    /// <summary>Its id, as the chat system has it.</summary>
    public required string Id { get; init; }

    /// <summary>The language of what the customer is told.</summary>
    public required string Language { get; init; }

    /// <summary>The team of whoever opened it; null for somebody above teams (A1).</summary>
    public string? Team { get; init; }

    /// <summary>Who opened it (A2).</summary>
    public required string OpenedBy { get; init; }

    /// <summary>When it was opened, or opened again (UTC).</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The last word; null before the first. A chat that is opened again keeps it, so that a late word is known for late.</summary>
    public ChatWord? LastWord { get; init; }

    /// <summary>How many silences have begun: each full answer of the agent begins one.</summary>
    public int Silences { get; init; }

    /// <summary>When the customer is asked whether there is anything else (UTC); null if that is not to come.</summary>
    public Instant? AskAt { get; init; }

    /// <summary>When the standard closing is sent (UTC); null if that is not to come, or not before the question has arrived.</summary>
    public Instant? CloseAt { get; init; }

    /// <summary>When it ended (UTC); null while it runs.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>When it is forgotten (UTC) if nothing more happens.</summary>
    public required Instant ForgetAt { get; init; }

    /// <summary>The notifications of late, the oldest first.</summary>
    public ImmutableArray<ChatNotification> Notifications { get; init; } = [];

    /// <summary>Which messages of the chat system were heard of late, as hashes of their names.</summary>
    public ImmutableArray<string> Heard { get; init; } = [];

    /// <summary>True until it has ended.</summary>
    public bool Runs => EndedAt is null;

    /// <summary>
    /// True for a text that can be a chat's id: 1 to <see cref="LongestId"/> ASCII letters, digits and <c>. _ ~ : @ -</c>, with which
    /// it stands in a path as it is. Points alone are none: a path takes them for steps.
    /// </summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= LongestId } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '@' or '-')
        && text.Any(c => c != '.');
}
