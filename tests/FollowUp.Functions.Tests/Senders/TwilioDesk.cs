using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Senders.Twilio;
using FollowUp.Functions.Senders;

namespace FollowUp.Functions.Tests.Senders;

/// <summary>A Twilio of our own and senders on the SDK that know it.</summary>
internal sealed class TwilioDesk : TwilioSenderDesk
{
    /// <inheritdoc/>
    protected override IMessageSender Make(TwilioSenderSettings settings) => new TwilioSmsSender(new TwilioSmsOptions
    {
        AccountSid = settings.AccountSid,
        User = settings.User,
        Secret = settings.Secret,
        From = settings.From,
        MessagingServiceSid = settings.MessagingServiceSid,
        BaseAddress = settings.BaseAddress,
        Timeout = settings.Timeout,
        PublicUrl = settings.PublicUrl is { } url ? new Uri(url) : null,
    });
}
