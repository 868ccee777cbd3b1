using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using NodaTime;

namespace FollowUp.Embedded.Hosting;

/// <summary>Chooses the senders by what is configured: a provider, or the outbox that the board shows.</summary>
internal static class SenderSetup
{
    /// <summary>Registers one sender per channel and how the outbox tries.</summary>
    public static void AddSenders(this IServiceCollection services, IConfiguration configuration)
    {
        var (twilio, smtp) = (configuration.GetSection("FollowUp:Twilio"), configuration.GetSection("FollowUp:Smtp"));
        services.AddSingleton<IMessageSender>(_ => twilio["AccountSid"] is null
            ? new ShownSender(Channel.Sms)
            : new TwilioSmsSender(twilio.Get<TwilioSmsOptions>()!));
        services.AddSingleton<IMessageSender>(_ => smtp["Host"] is null
            ? new ShownSender(Channel.Email)
            : new SmtpEmailSender(smtp.Get<SmtpEmailOptions>()!));
        services.AddSingleton(PolicyOf(configuration.GetSection("FollowUp:Sending")));
    }

    private static SendPolicy PolicyOf(IConfigurationSection section)
    {
        var standard = new SendPolicy();
        Duration Seconds(string name, Duration otherwise) =>
            section.GetValue<double?>(name) is { } seconds ? Duration.FromSeconds(seconds) : otherwise;
        return standard with
        {
            LookUpAfter = Seconds("LookUpAfterSeconds", standard.LookUpAfter),
            RetryAfter = Seconds("RetryAfterSeconds", standard.RetryAfter),
            RetryAtMostAfter = Seconds("RetryAtMostAfterSeconds", standard.RetryAtMostAfter),
            GiveUpAfter = Seconds("GiveUpAfterSeconds", standard.GiveUpAfter),
            Tries = section.GetValue("Tries", standard.Tries),
        };
    }
}
