using FollowUp.Application.Ports;
using FollowUp.TestServers.Twilio;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>What the suites of senders to Twilio share. Every fact gets a Twilio of its own.</summary>
/// <param name="desk">Makes the senders under test.</param>
public abstract class TwilioSuite(TwilioSenderDesk desk) : IAsyncLifetime
{
    /// <summary>Makes the senders under test.</summary>
    protected TwilioSenderDesk Desk { get; } = desk;

    /// <summary>The Twilio that they talk to.</summary>
    protected TwilioFake Twilio => Desk.Twilio;

    /// <inheritdoc/>
    public virtual Task InitializeAsync() => Desk.InitializeAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Desk.DisposeAsync();

    /// <summary>Sends the desk's message, by a sender of its own if none is given.</summary>
    protected Task<SendOutcome> SendAsync(IMessageSender? sender = null) =>
        (sender ?? Desk.Sender()).SendAsync(TwilioSenderDesk.Sms(), CancellationToken.None);
}
