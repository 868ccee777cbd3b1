using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>What a sender knows after one try or one question.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>No provider is configured: the message rests in the outbox, for people to see.</summary>
    public sealed record Shown : SendOutcome;

    /// <summary>The provider took the message.</summary>
    /// <param name="ProviderId">The provider's own name for it, if it gave one.</param>
    public sealed record Accepted(string? ProviderId) : SendOutcome;

    /// <summary>The provider confirms that it arrived.</summary>
    /// <param name="ProviderId">The provider's own name for it.</param>
    public sealed record Delivered(string ProviderId) : SendOutcome;

    /// <summary>The provider took the message and could not deliver it.</summary>
    /// <param name="ProviderId">The provider's own name for it.</param>
    /// <param name="Code">The provider's error code.</param>
    public sealed record Undelivered(string ProviderId, string Code) : SendOutcome;

    /// <summary>The provider will never take this message: the address is wrong, the recipient opted out.</summary>
    /// <param name="Code">The provider's error code.</param>
    /// <param name="Reason">A sentence for people, without personal data.</param>
    public sealed record Refused(string Code, string Reason) : SendOutcome;

    /// <summary>It is not wanted any more and was not sent.</summary>
    /// <param name="Reason">A sentence for people, without personal data.</param>
    public sealed record Dropped(string Reason) : SendOutcome;

    /// <summary>It was not sent: its address has had as many as it may have for now (O5).</summary>
    /// <param name="FreeAt">When there is room again (UTC).</param>
    public sealed record PutOff(Instant FreeAt) : SendOutcome;

    /// <summary>It was not sent: it had to wait, and by now its customer sleeps (M7).</summary>
    /// <param name="Until">When the quiet hours end (UTC).</param>
    public sealed record Quiet(Instant Until) : SendOutcome;

    /// <summary>The message was surely not taken now; a later try may succeed.</summary>
    /// <param name="Reason">A sentence for people, without personal data.</param>
    /// <param name="RetryAfter">How long the provider asks to wait, if it said.</param>
    public sealed record TryLater(string Reason, Duration? RetryAfter = null) : SendOutcome;

    /// <summary>It may or may not have been taken: look it up before any resend.</summary>
    /// <param name="Reason">A sentence for people, without personal data.</param>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>Answer to a question only: the provider has no trace of the message.</summary>
    public sealed record NotFound : SendOutcome;
}
