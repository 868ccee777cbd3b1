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
    public static void AddSenders(this IServiceCollection services, IConfiguration configuration, bool demo)
    {
        var (twilio, smtp) = (configuration.GetSection("FollowUp:Twilio"), configuration.GetSection("FollowUp:Smtp"));
        services.AddSingleton<IMessageSender>(_ => !IsTwilio(configuration)
            ? new ShownSender(Channel.Sms, demo)
            : new TwilioSmsSender(twilio.Get<TwilioSmsOptions>()!));
        services.AddSingleton<IMessageSender>(_ => !IsSmtp(configuration)
            ? new ShownSender(Channel.Email, demo)
            : new SmtpEmailSender(smtp.Get<SmtpEmailOptions>()!));
        services.AddSingleton(PolicyOf(configuration.GetSection("FollowUp:Sending")));
    }

    /// <summary>The channels whose messages only rest in the outbox.</summary>
    public static IEnumerable<Channel> ShownOnly(IConfiguration configuration) =>
        Enum.GetValues<Channel>().Where(channel => !(channel == Channel.Sms ? IsTwilio(configuration) : IsSmtp(configuration)));

    /// <summary>True if any message would leave the house.</summary>
    public static bool SendsToPeople(IConfiguration configuration) => IsTwilio(configuration) || IsSmtp(configuration);

    private static bool IsTwilio(IConfiguration configuration) => configuration["FollowUp:Twilio:AccountSid"] is not null;

    private static bool IsSmtp(IConfiguration configuration) => configuration["FollowUp:Smtp:Host"] is not null;

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
