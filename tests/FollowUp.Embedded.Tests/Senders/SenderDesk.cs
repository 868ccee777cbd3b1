using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using FollowUp.TestServers.Twilio;
using FollowUp.Web.Hosting;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace FollowUp.Embedded.Tests.Senders;

/// <summary>A Twilio of our own and senders that know it; ends both.</summary>
internal sealed class SenderDesk : IAsyncLifetime
{
    private readonly List<TwilioSmsSender> _senders = [];

    public TwilioFake Twilio { get; private set; } = null!;

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

    /// <summary>The public address as a host reads it; none for null.</summary>
    public static PublicUrl? Public(string? address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(PublicUrl.Setting, address)]).Build();
        var publicUrl = PublicUrl.Read(settings, out var problem);
        Assert.Null(problem);
        return publicUrl;
    }

    public async Task InitializeAsync() => Twilio = await TwilioFake.StartAsync();

    public async Task DisposeAsync()
    {
        _senders.ForEach(s => s.Dispose());
        await Twilio.DisposeAsync();
    }

    public TwilioSmsSender Sender(
        string? secret = null, Uri? baseAddress = null, string? service = null, TimeSpan? timeout = null, string? publicUrl = null)
    {
        var sender = new TwilioSmsSender(new TwilioSmsOptions
        {
            AccountSid = Twilio.AccountSid,
            User = Twilio.User,
            Secret = secret ?? Twilio.Secret,
            From = service is null ? "+15005550006" : null,
            MessagingServiceSid = service,
            BaseAddress = baseAddress ?? Twilio.BaseAddress,
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
        }, Public(publicUrl));
        _senders.Add(sender);
        return sender;
    }
}
