using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of the chat flow (H1).</summary>
internal static class ChatRulesEntry
{
    /// <summary>Stands in for what could not be read, so that the rest is still looked at.</summary>
    public static ChatRules Unread { get; } =
        new() { AskAfter = Duration.Zero, CloseAfter = Duration.Zero, TellWithin = Duration.Zero, KeepFor = Duration.Zero };

    public static ChatRules? Read(Located value, Findings findings) =>
        Entry.Of(value, findings, "askAfter", "closeAfter", "tellWithin", "keepFor") is { } chats
            ? new ChatRules
            {
                AskAfter = chats.Required("askAfter", Values.SomeDuration).GetValueOrDefault(),
                CloseAfter = chats.Required("closeAfter", Values.SomeDuration).GetValueOrDefault(),
                TellWithin = chats.Required("tellWithin", Values.SomeDuration).GetValueOrDefault(),
                KeepFor = chats.Required("keepFor", Values.SomeDuration).GetValueOrDefault(),
            }
            : null;
}
