using Twilio.Base;
using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest;
using Twilio.Rest.Api.V2010.Account;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Turns the pages of Twilio's list of messages. The SDK's own way from page to page blocks a thread and follows any address.
/// </summary>
internal sealed class TwilioPages(TwilioRestClient client)
{
    private const string Host = "https://api.twilio.com";

    /// <summary>The address of the list, without a filter.</summary>
    public string Address { get; } = $"{Host}/2010-04-01/Accounts/{Uri.EscapeDataString(client.AccountSid)}/Messages.json";

    /// <summary>Reads one page.</summary>
    /// <param name="address"><see cref="Address"/> with a filter, or what the page before names as the next.</param>
    /// <returns>
    /// The page, or null if it is not one of this list: then the SDK would take it for the last, for it reads no next page where a page
    /// does not name itself.
    /// </returns>
    /// <exception cref="Exception">Whatever the SDK throws: no answer came, it was an error, or it cannot be read.</exception>
    public async Task<Page<MessageResource>?> ReadAsync(string address)
    {
        if (!IsOurs(address))
        {
            return null;
        }

        var reply = await client.RequestAsync(new Request(Twilio.Http.HttpMethod.Get, address));
        var page = Page<MessageResource>.FromJson("messages", reply.Content);
        return IsOurs(page.GetUrl(Domain.Api)) ? page : null;
    }

    /// <summary>The address of the page after this one; null if it is the last.</summary>
    public static string? Next(Page<MessageResource> page) => page.HasNextPage() ? page.GetNextPageUrl(Domain.Api) : null;

    private bool IsOurs(string address) => address.StartsWith(Address, StringComparison.Ordinal);
}
