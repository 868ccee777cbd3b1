using System.Net.Http.Headers;
using System.Text.Json;
using FollowUp.Application.Chats;
using FollowUp.Core.Chats;
using FollowUp.Web.Contracts;
using NodaTime;

namespace FollowUp.Web.Chats;

/// <summary>Tells the chat system by signed webhook (H1). Any answer of the 200s means taken; what it says beyond that is not read.</summary>
public sealed class ChatWebhook : IChatSystem, IDisposable
{
    private static readonly Duration LetBeFor = Duration.FromSeconds(15);
    private readonly ChatWebhookOptions _options;
    private readonly IClock _clock;
    private readonly HttpClient _http;
    private long _silentUntil;

    /// <summary>Makes it; nothing is connected yet.</summary>
    /// <param name="options">Where to and with which secret.</param>
    /// <param name="clock">The time that is signed.</param>
    public ChatWebhook(ChatWebhookOptions options, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _clock) = (options, clock);

        // A redirect would carry a customer's text, signed by us, to somewhere that nobody configured.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = options.Timeout,
        };
    }

    /// <inheritdoc/>
    public async Task<ChatReply> TellAsync(string chat, ChatNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (_clock.GetCurrentInstant().ToUnixTimeMilliseconds() < Volatile.Read(ref _silentUntil))
        {
            return new ChatReply(ToldOutcome.NotTaken, "The chat system did not answer a moment ago.");
        }

        try
        {
            using var request = Request(chat, notification);
            using var reply = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return reply.IsSuccessStatusCode
                ? new ChatReply(ToldOutcome.Taken)
                : new ChatReply(ToldOutcome.NotTaken, $"The chat system answered {(int)reply.StatusCode}.");
        }
        catch (OperationCanceledException)
        {
            // One that hangs is not asked by everybody in turn: whatever else is due would wait for it.
            Volatile.Write(ref _silentUntil, (_clock.GetCurrentInstant() + LetBeFor).ToUnixTimeMilliseconds());
            return new ChatReply(ToldOutcome.NotTaken, $"The chat system did not answer within {_options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new ChatReply(ToldOutcome.NotTaken, e.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(string chat, ChatNotification one)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new ChatNotificationBody(one.Id, chat, one.Kind, one.Text, one.At), ApiJson.Web.ChatNotificationBody);
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(_options.Secret, _clock.GetCurrentInstant(), body));
        return request;
    }
}
