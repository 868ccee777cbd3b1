using System.Net.Mail;

namespace FollowUp.Functions.Senders;

/// <summary>Which Azure Communication Services resource sends mail, and as whom.</summary>
internal sealed record AcsEmailOptions
{
    /// <summary>The resource's endpoint, <c>https://NAME.communication.azure.com</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The bare address of a sender of a domain that is linked to the resource.</summary>
    public required string From { get; init; }

    /// <summary>How long one request may take, signing in and connecting included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether delivery reports are subscribed to and reach this app. True without that, and no mail ever counts as told; false with it,
    /// and mail counts as told as soon as the service took it.
    /// </summary>
    public bool DeliveryReports { get; init; }

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">The token would travel in the clear, or the sender is no bare address.</exception>
    public void Check()
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("The mail service's endpoint must be https.");
        }

        if (!IsBare(From))
        {
            throw new ArgumentException("The mail's sender must be an address without a name.");
        }
    }

    /// <summary>True for an address and nothing else: the parser would take <c>name address@host</c> for an address with a name.</summary>
    public static bool IsBare(string address) => MailAddress.TryCreate(address, out var read) && read.Address == address;
}
