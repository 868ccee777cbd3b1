namespace FollowUp.Functions.Senders;

/// <summary>
/// Whose Twilio account sends, from which number, and where its receipts go. Not a record: its text form would show the secret.
/// </summary>
internal sealed class TwilioSmsOptions
{
    /// <summary>The account, <c>AC...</c>.</summary>
    public required string AccountSid { get; init; }

    /// <summary>The API key, <c>SK...</c>; none means the account itself.</summary>
    public string? User { get; init; }

    /// <summary>The API key's secret, or the account's auth token.</summary>
    public required string Secret { get; init; }

    /// <summary>The sending number in E.164 or a sender name. Exactly one of this and <see cref="MessagingServiceSid"/> is given.</summary>
    public string? From { get; init; }

    /// <summary>The messaging service that chooses the sending number, <c>MG...</c>.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>
    /// Where the API is: every request of the SDK goes there, whatever host the SDK names. Plain HTTP is for the loopback interface only,
    /// for every request carries the secret.
    /// </summary>
    public Uri BaseAddress { get; init; } = new("https://api.twilio.com");

    /// <summary>How long one request may take, connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where Twilio reaches this app, as Twilio sees it, with or without a path. None: no receipts come.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">No sender or two, or the secret or a receipt would travel in the clear.</exception>
    public void Check()
    {
        if (From is null == MessagingServiceSid is null)
        {
            throw new ArgumentException("Twilio needs either a sending number or a messaging service.");
        }

        if (!IsPrivate(BaseAddress))
        {
            throw new ArgumentException("Twilio's address must be https.");
        }

        if (PublicUrl is { } url && (!url.IsAbsoluteUri || !IsPrivate(url) || url.Query.Length > 0 || url.Fragment.Length > 0))
        {
            throw new ArgumentException("The public address must be https, without a query.");
        }
    }

    private static bool IsPrivate(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;
}
