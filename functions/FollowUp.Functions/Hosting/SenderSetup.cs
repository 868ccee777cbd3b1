using Azure.Core;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Functions.Senders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Hosting;

/// <summary>Chooses the senders by what is configured: a provider, or the outbox, where messages rest for people to see.</summary>
internal static class SenderSetup
{
    /// <summary>Registers one sender per channel and how the outbox tries.</summary>
    public static void AddSenders(this IServiceCollection services, IConfiguration settings, TokenCredential credential)
    {
        services.AddSingleton<IMessageSender>(_ => Twilio(settings) is { } twilio ? new TwilioSmsSender(twilio) : Shown(Channel.Sms));
        services.AddSingleton<IMessageSender>(_ => Email(settings) is { } email ? new AcsEmailSender(email, credential) : Shown(Channel.Email));
        services.AddSingleton(SendPolicySettings.Read(settings.GetSection("FollowUp:Sending")));
    }

    private static ShownSender Shown(Channel channel) => new(channel, demo: false);

    private static TwilioSmsOptions? Twilio(IConfiguration settings)
    {
        var section = settings.GetSection("FollowUp:Twilio");
        return string.IsNullOrEmpty(section["AccountSid"]) ? null : new TwilioSmsOptions
        {
            AccountSid = section["AccountSid"]!,
            User = section["User"],
            Secret = section["Secret"] ?? throw new InvalidOperationException("FollowUp__Twilio__Secret is missing."),
            From = section["From"],
            MessagingServiceSid = section["MessagingServiceSid"],
            PublicUrl = Settings.PublicUrl(settings),
        };
    }

    private static AcsEmailOptions? Email(IConfiguration settings)
    {
        var section = settings.GetSection("FollowUp:Email");
        return string.IsNullOrEmpty(section["Endpoint"]) ? null : new AcsEmailOptions
        {
            Endpoint = new Uri(section["Endpoint"]!),
            From = section["From"] ?? throw new InvalidOperationException("FollowUp__Email__From is missing."),
            DeliveryReports = section.GetValue<bool>("DeliveryReports"),
        };
    }
}
