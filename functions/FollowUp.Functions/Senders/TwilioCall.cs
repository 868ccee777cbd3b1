using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NodaTime;
using Twilio.Clients;
using Twilio.Http;

namespace FollowUp.Functions.Senders;

/// <summary>
/// The SDK's way to the wire for one call of ours, and for one only. The SDK takes no cancellation token, its exceptions lose the HTTP
/// status of an answer that is not Twilio's, and its own client keeps the last answer for all threads: here each call has its own.
/// </summary>
/// <param name="http">The connections of all calls. It must not follow redirects: they would carry secret and message elsewhere.</param>
/// <param name="options">Whose account, and where it is.</param>
/// <param name="cancel">Ends the call.</param>
internal sealed class TwilioCall(System.Net.Http.HttpClient http, TwilioSmsOptions options, CancellationToken cancel)
    : Twilio.Http.HttpClient
{
    /// <summary>Whether a request with a body began to leave.</summary>
    public HandOver HandOver { get; } = new();

    /// <summary>The status of the last whole answer; null if none came.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>The wait that the last whole answer asked for, if it named a span.</summary>
    public Duration? RetryAfter { get; private set; }

    /// <summary>A client of the SDK whose requests all go through this call.</summary>
    public TwilioRestClient Client() =>
        new(options.User ?? options.AccountSid, options.Secret, accountSid: options.AccountSid, httpClient: this);

    /// <summary>Not supported: it would block a thread, and nothing here calls it.</summary>
    public override Response MakeRequest(Request request) => throw new NotSupportedException("Only asynchronous requests are made.");

    /// <inheritdoc/>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        using var message = Message(request);
        using var reply = await http.SendAsync(message, cancel);
        Status = reply.StatusCode;
        RetryAfter = reply.Headers.RetryAfter?.Delta is { } wait ? Duration.FromTimeSpan(wait) : null;
        return new Response(reply.StatusCode, await reply.Content.ReadAsStringAsync(cancel), reply.Headers);
    }

    private HttpRequestMessage Message(Request request)
    {
        var message = new HttpRequestMessage(
            new System.Net.Http.HttpMethod(request.Method.ToString()),
            new Uri(options.BaseAddress, request.ConstructUrl().PathAndQuery))
        {
            Content = request.PostParams.Count > 0 ? new TwilioForm(request.PostParams, HandOver) : null,
        };
        message.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{request.Username}:{request.Password}")));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return message;
    }
}
