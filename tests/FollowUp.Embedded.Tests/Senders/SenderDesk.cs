using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.Embedded.Senders;
using FollowUp.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Embedded.Tests.Senders;

/// <summary>A Twilio of our own and senders on plain HTTP that know it.</summary>
internal sealed class SenderDesk : TwilioSenderDesk
{
    /// <summary>The public address as a host reads it; none for null.</summary>
    public static PublicUrl? Public(string? address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(PublicUrl.Setting, address)]).Build();
        var publicUrl = PublicUrl.Read(settings, out var problem);
        Assert.Null(problem);
        return publicUrl;
    }

    /// <inheritdoc/>
    protected override IMessageSender Make(TwilioSenderSettings settings) => new TwilioSmsSender(
        new TwilioSmsOptions
        {
            AccountSid = settings.AccountSid,
            User = settings.User,
            Secret = settings.Secret,
            From = settings.From,
            MessagingServiceSid = settings.MessagingServiceSid,
            BaseAddress = settings.BaseAddress,
            Timeout = settings.Timeout,
        },
        Public(settings.PublicUrl));
}
