namespace FollowUp.Embedded.Senders;

/// <summary>Whose Twilio account sends, and from which number. Not a record: its text form would show the secret.</summary>
internal sealed class TwilioSmsOptions
{
    /// <summary>The account, <c>AC...</c>.</summary>
    public required string AccountSid { get; init; }

    /// <summary>The API key, <c>SK...</c>; none means the account itself.</summary>
    public string? User { get; init; }

    /// <summary>The API key's secret, or the account's auth token.</summary>
    public required string Secret { get; init; }

    /// <summary>
    /// The account's auth token, by which Twilio signs its reports; needed only beside an API key, for otherwise <see cref="Secret"/> is it.
    /// </summary>
    public string? AuthToken { get; init; }

    /// <summary>What reports are signed with; null if it is not known.</summary>
    public string? SigningSecret => AuthToken ?? (User is null || User == AccountSid ? Secret : null);

    /// <summary>The sending number in E.164 or a sender name. Exactly one of this and <see cref="MessagingServiceSid"/> is given.</summary>
    public string? From { get; init; }

    /// <summary>The messaging service that chooses the sending number, <c>MG...</c>.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>Where the API is. Plain HTTP is for the loopback interface only, for every request carries the secret.</summary>
    public Uri BaseAddress { get; init; } = new("https://api.twilio.com");

    /// <summary>How long one request may take, connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">No sender or two, or the secret would travel in the clear.</exception>
    public void Check()
    {
        if (From is null == MessagingServiceSid is null)
        {
            throw new ArgumentException("Twilio needs either a sending number or a messaging service.");
        }

        if (BaseAddress.Scheme != Uri.UriSchemeHttps && !BaseAddress.IsLoopback)
        {
            throw new ArgumentException("Twilio's address must be https.");
        }
    }
}
