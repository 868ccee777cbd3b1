using FollowUp.Core.Chats;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A chat after a command (H1). Times are UTC; members without a value are left out.</summary>
public record ChatAnswer
{
    /// <summary>Its id, as the chat system has it.</summary>
    public required string Id { get; init; }

    /// <summary>The language of what the customer is told.</summary>
    public required string Language { get; init; }

    /// <summary>The team whose chat it is; left out for one above teams.</summary>
    public string? Team { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Who spoke last, and when.</summary>
    public ChatWord? LastWord { get; init; }

    /// <summary>When the customer is asked whether there is anything else; left out if that is not to come.</summary>
    public Instant? AskAt { get; init; }

    /// <summary>When the standard closing is sent; left out if that is not to come, or not before the question has arrived.</summary>
    public Instant? CloseAt { get; init; }

    /// <summary>When it ended; left out while it runs.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>True if the command found everything as it wants it and changed nothing; left out otherwise.</summary>
    public bool? AlreadySo { get; init; }
}

/// <summary>A chat with what its chat system was told of late.</summary>
public sealed record ChatPage : ChatAnswer
{
    /// <summary>For the serializer.</summary>
    public ChatPage()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    internal ChatPage(ChatAnswer chat) : base(chat)
    {
    }

    /// <summary>When it is forgotten if nothing more happens.</summary>
    public required Instant ForgetAt { get; init; }

    /// <summary>The notifications of late, the oldest first.</summary>
    public required IReadOnlyList<ChatNotificationView> Notifications { get; init; } = [];
}

/// <summary>What the chat system was told, or is to be told.</summary>
/// <param name="Id">Its identity, the same at every try.</param>
/// <param name="Kind">What the chat system is to do.</param>
/// <param name="Text">What the customer reads.</param>
/// <param name="At">When it was decided.</param>
/// <param name="State">Where it stands; shown where no chat system is configured.</param>
/// <param name="Tries">How often it was sent.</param>
/// <param name="NextAt">When it is sent again, or its outcome is known at the latest.</param>
/// <param name="SettledAt">When it was settled.</param>
public sealed record ChatNotificationView(
    string Id, ChatNotice Kind, string Text, Instant At, ChatNotificationState State, int Tries, Instant? NextAt, Instant? SettledAt);
