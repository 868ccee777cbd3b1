using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>Stands in for a channel without a provider: nothing leaves the machine, the outbox shows the message to people.</summary>
/// <param name="channel">The channel without a provider.</param>
/// <param name="demo">
/// True in the demo, where the outbox stands for the customer's phone. Anywhere else a message that is only shown has told nobody.
/// </param>
public sealed class ShownSender(Channel channel, bool demo) : IMessageSender
{
    /// <inheritdoc/>
    public Channel Channel => channel;

    /// <inheritdoc/>
    public bool GivesReceipts => !demo;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<SendOutcome>(new SendOutcome.Shown());
    }

    /// <summary>Always not found: nobody was told, so showing it (again) does no harm.</summary>
    public Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<SendOutcome>(new SendOutcome.NotFound());
    }
}
