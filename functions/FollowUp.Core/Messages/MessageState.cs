namespace FollowUp.Core.Messages;

/// <summary>Where a message stands between the decision to send it and its recipient. A state never goes back to an earlier one.</summary>
public enum MessageState
{
    /// <summary>Waits for the end of the recipient's quiet hours (M7); it is rendered again when they end.</summary>
    Held,

    /// <summary>To be sent as soon as a sender takes it.</summary>
    Queued,

    /// <summary>Claimed by a sender; a message found so after a crash is looked up at the provider before it is sent again (O3).</summary>
    Sending,

    /// <summary>No provider is configured for its channel: the outbox shows it, nothing leaves the machine.</summary>
    Shown,

    /// <summary>The provider took it.</summary>
    Sent,

    /// <summary>The provider confirms that it arrived.</summary>
    Delivered,

    /// <summary>The provider took it and could not deliver it.</summary>
    Undelivered,

    /// <summary>The provider refused it for good, or the outbox gave it up.</summary>
    Failed,

    /// <summary>Out of date before it could be sent.</summary>
    Dropped,

    /// <summary>On its way to its recipient inside another message, together with more of its kind (O5).</summary>
    Bundled,
}
