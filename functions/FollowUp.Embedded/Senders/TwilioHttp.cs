using System.Net.Http.Headers;
using System.Text;

namespace FollowUp.Embedded.Senders;

/// <summary>The way to Twilio's Messages resource: who we are, where it is, how long we wait.</summary>
internal sealed class TwilioHttp(TwilioSmsOptions options) : IDisposable
{
    // A redirect would carry the secret and the message to somewhere else.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        BaseAddress = options.BaseAddress,
        Timeout = options.Timeout,
        MaxResponseContentBufferSize = 4 << 20,
        DefaultRequestHeaders =
        {
            Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
            Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User ?? options.AccountSid}:{options.Secret}"))),
        },
    };

    /// <summary>The path of the account's messages.</summary>
    public string Messages { get; } = $"/2010-04-01/Accounts/{Uri.EscapeDataString(options.AccountSid)}/Messages.json";

    /// <summary>Posts a form to <see cref="Messages"/>.</summary>
    /// <exception cref="HttpRequestException">No whole reply came.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public Task<HttpResponseMessage> PostAsync(HttpContent form, CancellationToken cancel) => _http.PostAsync(Messages, form, cancel);

    /// <summary>Reads one page of a list.</summary>
    /// <param name="pathAndQuery">From <see cref="Messages"/> or from the page before. Anything that is no path is not followed.</param>
    /// <param name="cancel">Cancels the question.</param>
    /// <returns>The page, or null if the reply was none.</returns>
    /// <exception cref="HttpRequestException">No whole reply came.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public async Task<TwilioPage?> GetPageAsync(string pathAndQuery, CancellationToken cancel)
    {
        if (!pathAndQuery.StartsWith(Messages, StringComparison.Ordinal))
        {
            return null;
        }

        using var reply = await _http.GetAsync(pathAndQuery, cancel);
        return reply.IsSuccessStatusCode
            ? TwilioJson.Read(await reply.Content.ReadAsStringAsync(cancel), TwilioJson.Default.TwilioPage)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
