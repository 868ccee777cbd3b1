using System.Collections.Immutable;
using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Application.Chats;

/// <summary>A chat as it is stored: with the answers kept for its callers' keys, so that both change in one save or not at all.</summary>
public sealed record StoredChat
{
    /// <summary>The kind of its documents.</summary>
    public const string Kind = "chat";

    /// <summary>The chat.</summary>
    public required Chat Chat { get; init; }

    /// <summary>The answers of late, the oldest first.</summary>
    public ImmutableArray<KeptAnswer> Answers { get; init; } = [];
}

/// <summary>An answer kept for its key (O2).</summary>
/// <param name="Key">A hash of caller and key.</param>
/// <param name="RequestHash">A hash of route and body.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body.</param>
/// <param name="At">When it was given (UTC).</param>
public sealed record KeptAnswer(string Key, string RequestHash, int Status, string Body, Instant At);
