using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.TestServers.Twilio;
using NodaTime;

namespace FollowUp.Contract.Tests.Senders.Twilio;

/// <summary>A Twilio of our own and senders that know it; ends both. A derived class says how its adapter's sender is made.</summary>
public abstract class TwilioSenderDesk : IAsyncLifetime
{
    private readonly List<IMessageSender> _senders = [];

    /// <summary>The Twilio of our own; there from <see cref="InitializeAsync"/> on.</summary>
    public TwilioFake Twilio { get; private set; } = null!;

    /// <summary>A text message of one fixed identity.</summary>
    public static OutgoingMessage Sms(string text = "您好", string address = "+8613800000001") => new()
    {
        Id = "7k3m9qxd2v5t8w1c.1.M0.customer.sms",
        CaseId = new CaseId("7k3m9qxd2v5t8w1c"),
        Template = "M0",
        Step = "M0",
        Recipient = OutgoingMessage.Customer,
        Channel = Channel.Sms,
        Address = address,
        Text = text,
        At = Instant.FromUtc(2026, 10, 9, 9, 0),
    };

    /// <inheritdoc/>
    public async Task InitializeAsync() => Twilio = await TwilioFake.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var sender in _senders.OfType<IDisposable>())
        {
            sender.Dispose();
        }

        await Twilio.DisposeAsync();
    }

    /// <summary>A sender that knows our Twilio, but for what is given; the desk ends it.</summary>
    public IMessageSender Sender(
        string? secret = null, Uri? baseAddress = null, string? service = null, TimeSpan? timeout = null, string? publicUrl = null)
    {
        var sender = Make(new TwilioSenderSettings(
            Twilio.AccountSid,
            Twilio.User,
            secret ?? Twilio.Secret,
            service is null ? "+15005550006" : null,
            service,
            baseAddress ?? Twilio.BaseAddress,
            timeout ?? TimeSpan.FromSeconds(30),
            publicUrl));
        _senders.Add(sender);
        return sender;
    }

    /// <summary>Makes the adapter's sender.</summary>
    protected abstract IMessageSender Make(TwilioSenderSettings settings);
}
