using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>What the chat system is told to do.</summary>
public enum ChatNotice
{
    /// <summary>Ask the customer whether there is anything else.</summary>
    AnythingElse,

    /// <summary>Send the standard closing and end the chat.</summary>
    Closing,
}

/// <summary>Where a notification stands.</summary>
public enum ChatNotificationState
{
    /// <summary>It waits to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>It is on its way; nobody knows yet what became of it.</summary>
    Sending,

    /// <summary>The chat system has it.</summary>
    Delivered,

    /// <summary>No chat system is configured: it is only shown here.</summary>
    Shown,

    /// <summary>A word cancelled it. It was not sent, or not taken, or nobody knows; it is not sent again.</summary>
    Withdrawn,

    /// <summary>The chat system did not take it in time, or this product was down for too long.</summary>
    GivenUp,
}

/// <summary>One notification to the chat system (H1).</summary>
public sealed record ChatNotification
{
    /// <summary>Its identity, the same at every try: the chat system knows by it what it has had before.</summary>
    public required string Id { get; init; }

    /// <summary>What the chat system is to do.</summary>
    public required ChatNotice Kind { get; init; }

    /// <summary>What the customer reads.</summary>
    public required string Text { get; init; }

    /// <summary>When it was decided (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>When it is given up (UTC).</summary>
    public required Instant Until { get; init; }

    /// <summary>Where it stands.</summary>
    public ChatNotificationState State { get; init; }

    /// <summary>When it is sent next or, on its way, when its sender counts as gone (UTC); null once it is settled.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Tries { get; init; }

    /// <summary>True if a word came while it was on its way: it is not sent again, and nothing follows from it.</summary>
    public bool Cancelled { get; init; }

    /// <summary>When it was settled (UTC).</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>True as long as something may become of it.</summary>
    internal bool IsOpen => State is ChatNotificationState.Pending or ChatNotificationState.Sending;

    internal ChatNotification Settled(ChatNotificationState state, Instant now) => this with { State = state, NextAt = null, SettledAt = now };
}
