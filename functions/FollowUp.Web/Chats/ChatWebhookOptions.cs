using Microsoft.Extensions.Configuration;

namespace FollowUp.Web.Chats;

/// <summary>Where the chat system is told, and what the requests are signed with. Not a record: its text form would show the secret.</summary>
public sealed class ChatWebhookOptions
{
    /// <summary>The setting with the address.</summary>
    public const string UrlSetting = "FollowUp:Chats:WebhookUrl";

    /// <summary>The setting with the secret.</summary>
    public const string SecretSetting = "FollowUp:Chats:Secret";

    private const int ShortestSecret = 16;

    /// <summary>The address: https, or the loopback interface.</summary>
    public required Uri Url { get; init; }

    /// <summary>The secret that this product and the chat system share.</summary>
    public required string Secret { get; init; }

    /// <summary>How long one try may take, connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads the settings; null if there are none, or if they are wrong: then notifications could only be shown.</summary>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="problem">What is wrong with them, as a sentence to end a start with.</param>
    public static ChatWebhookOptions? Read(IConfiguration configuration, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (text, secret) = (configuration[UrlSetting] ?? "", configuration[SecretSetting] ?? "");
        problem = null;
        if (text.Length + secret.Length == 0)
        {
            return null;
        }

        problem = text.Length == 0 ? $"{UrlSetting} is missing beside {SecretSetting}."
            : secret.Length == 0 ? $"{SecretSetting} is missing beside {UrlSetting}: the chat system knows by it who speaks."
            : secret.Length < ShortestSecret ? $"{SecretSetting} must have at least {ShortestSecret} characters."
            : !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
                ? $"{UrlSetting} must be an address such as https://chat.example.org/followup."
            : url.Scheme == "http" && !url.IsLoopback ? $"{UrlSetting} must be https: what customers read goes there."
            : url.UserInfo.Length + url.Fragment.Length > 0 ? $"{UrlSetting} may have neither user nor fragment."
            : null;
        return problem is null ? new ChatWebhookOptions { Url = new Uri(text), Secret = secret } : null;
    }
}
