using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>
/// Hands messages of one channel to the outside world. A sender tries once and says what it knows; when to try again is the
/// outbox's business. It throws only when it is cancelled.
/// </summary>
public interface IMessageSender
{
    /// <summary>The channel it serves.</summary>
    Channel Channel { get; }

    /// <summary>True if only a receipt proves that the recipient was told: "accepted" and "shown" are then no proof (Z1, M8).</summary>
    bool GivesReceipts { get; }

    /// <summary>Sends the message once.</summary>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel);

    /// <summary>
    /// Asks the provider what became of an earlier try (O3). Called for a message that was claimed but has no outcome.
    /// A provider that cannot be asked answers <see cref="SendOutcome.NotFound"/>: the message is then sent again under the same identity.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="claimedAt">The earliest instant (UTC) at which the try can have begun.</param>
    /// <param name="cancel">Cancels the question, not the message.</param>
    Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel);
}
