using Azure.Core;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core.Messages;
using FollowUp.Functions.Senders;
using FollowUp.Web.Chats;
using FollowUp.Web.Hosting;
using FollowUp.Web.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Functions.Hosting;

/// <summary>Chooses the senders by what is configured: a provider, or the outbox, where messages rest for people to see.</summary>
internal static class SenderSetup
{
    /// <summary>
    /// Registers one sender per channel and how the outbox tries. The senders are made here and now: one that could not be made later would stop
    /// every ladder of an app that seems to be well.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is missing, or was not fetched from the vault.</exception>
    /// <exception cref="ArgumentException">A setting cannot work.</exception>
    public static void AddSenders(this IServiceCollection services, IConfiguration settings, TokenCredential credential)
    {
        var publicAddress = Settings.PublicAddress(settings);
        var (twilio, authToken) = (Twilio(settings, publicAddress), AuthToken(settings));
        if (twilio is not null && publicAddress is not null && authToken is null)
        {
            throw new InvalidOperationException(
                "FollowUp:Twilio:AuthToken is needed beside an API key: Twilio signs its reports with it, and nothing that it reports would be believed.");
        }

        services.AddSingleton<IMessageSender>(twilio is null ? Shown(Channel.Sms) : new TwilioSmsSender(twilio));
        services.AddSingleton<IMessageSender>(Email(settings) is { } email ? new AcsEmailSender(email, credential) : Shown(Channel.Email));
        services.AddSingleton<ITwilioSignature>(new TwilioSignature(publicAddress, authToken));
        services.AddSingleton(SendSettings.Read(settings));
        services.AddChats(Chats(settings));
    }

    private static ChatWebhookOptions? Chats(IConfiguration settings)
    {
        // Said before the two are held against each other: a secret that was not fetched is there, and would sign.
        if (Given(settings[ChatWebhookOptions.SecretSetting]) is not null)
        {
            Settings.Secret(settings, ChatWebhookOptions.SecretSetting);
        }

        var chats = ChatWebhookOptions.Read(settings, out var problem);
        return problem is null ? chats : throw new InvalidOperationException(problem);
    }

    private static ShownSender Shown(Channel channel) => new(channel, demo: false);

    private static TwilioSmsOptions? Twilio(IConfiguration settings, PublicUrl? publicAddress)
    {
        var section = settings.GetSection("FollowUp:Twilio");
        return string.IsNullOrEmpty(section["AccountSid"]) ? null : new TwilioSmsOptions
        {
            AccountSid = section["AccountSid"]!,
            User = Given(section["User"]),
            Secret = Settings.Secret(settings, "FollowUp:Twilio:Secret"),
            From = Given(section["From"]),
            MessagingServiceSid = Given(section["MessagingServiceSid"]),
            PublicUrl = publicAddress?.Root,
        };
    }

    /// <summary>What Twilio signs with: the account's own token, which is the secret unless an API key sends.</summary>
    private static string? AuthToken(IConfiguration settings) =>
        Given(settings["FollowUp:Twilio:AuthToken"]) is not null ? Settings.Secret(settings, "FollowUp:Twilio:AuthToken")
        : (Given(settings["FollowUp:Twilio:User"]) ?? settings["FollowUp:Twilio:AccountSid"]) == settings["FollowUp:Twilio:AccountSid"]
            && Given(settings["FollowUp:Twilio:Secret"]) is not null
            ? Settings.Secret(settings, "FollowUp:Twilio:Secret")
        : null;

    /// <summary>A setting that is left empty, as in the sample, is one that is not there.</summary>
    private static string? Given(string? setting) => string.IsNullOrEmpty(setting) ? null : setting;

    private static AcsEmailOptions? Email(IConfiguration settings)
    {
        var section = settings.GetSection("FollowUp:Email");
        return string.IsNullOrEmpty(section["Endpoint"]) ? null : new AcsEmailOptions
        {
            Endpoint = new Uri(section["Endpoint"]!),
            From = Given(section["From"]) ?? throw new InvalidOperationException("FollowUp__Email__From is missing."),
            DeliveryReports = section.GetValue<bool>("DeliveryReports"),
        };
    }
}
