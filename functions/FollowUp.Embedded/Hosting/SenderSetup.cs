using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Senders;
using FollowUp.Web.Chats;
using FollowUp.Web.Hosting;
using FollowUp.Web.Webhooks;

namespace FollowUp.Embedded.Hosting;

/// <summary>Chooses the senders by what is configured: a provider, or the outbox that the board shows.</summary>
internal static class SenderSetup
{
    /// <summary>Registers one sender per channel and how the outbox tries.</summary>
    public static void AddSenders(this IServiceCollection services, IConfiguration configuration, bool demo)
    {
        var smtp = configuration.GetSection("FollowUp:Smtp");
        services.AddSingleton<IMessageSender>(_ => !IsTwilio(configuration)
            ? new ShownSender(Channel.Sms, demo)
            : new TwilioSmsSender(Twilio(configuration)!, PublicUrl.Read(configuration, out var _)));
        services.AddSingleton<ITwilioSignature>(_ =>
            new TwilioSignature(PublicUrl.Read(configuration, out var _), Twilio(configuration)?.SigningSecret));
        services.AddSingleton<IMessageSender>(_ => !IsSmtp(configuration)
            ? new ShownSender(Channel.Email, demo)
            : new SmtpEmailSender(smtp.Get<SmtpEmailOptions>()!));
        services.AddSingleton(SendSettings.Read(configuration));
        services.AddChats(ChatWebhookOptions.Read(configuration, out var _));
    }

    /// <summary>The channels whose messages only rest in the outbox.</summary>
    public static IEnumerable<Channel> ShownOnly(IConfiguration configuration) =>
        Enum.GetValues<Channel>().Where(channel => !(channel == Channel.Sms ? IsTwilio(configuration) : IsSmtp(configuration)));

    /// <summary>Why the product does not start with these settings, as a sentence; null if it does.</summary>
    public static string? ProblemIn(IConfiguration configuration, bool demo)
    {
        var chats = ChatWebhookOptions.Read(configuration, out var problemOfChats);
        if (demo && (IsTwilio(configuration) || IsSmtp(configuration) || chats is not null))
        {
            return "The demo does not start with FollowUp:Smtp, FollowUp:Twilio or FollowUp:Chats configured: "
                + "its clock is moved at will, and must not send to real people.";
        }

        var publicUrl = PublicUrl.Read(configuration, out var problem);
        return problem ?? problemOfChats ?? (IsTwilio(configuration) ? ProblemOfTwilio(configuration, publicUrl) : null);
    }

    /// <summary>Said at the start: a sender that cannot be made later would stop every message of a product that seems to be well.</summary>
    private static string? ProblemOfTwilio(IConfiguration configuration, PublicUrl? publicUrl)
    {
        var twilio = Twilio(configuration)!;
        if (string.IsNullOrEmpty(twilio.Secret))
        {
            return "FollowUp:Twilio:Secret is missing.";
        }

        if (publicUrl is not null && twilio.SigningSecret is null)
        {
            return $"FollowUp:Twilio:AuthToken is needed beside an API key where {PublicUrl.Setting} is set: Twilio signs its reports with it, "
                + "and a message without a report would count as not delivered.";
        }

        try
        {
            twilio.Check();
            return null;
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message;
        }
    }

    private static TwilioSmsOptions? Twilio(IConfiguration configuration) =>
        configuration.GetSection("FollowUp:Twilio").Get<TwilioSmsOptions>();

    private static bool IsTwilio(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["FollowUp:Twilio:AccountSid"]);

    private static bool IsSmtp(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["FollowUp:Smtp:Host"]);
}
