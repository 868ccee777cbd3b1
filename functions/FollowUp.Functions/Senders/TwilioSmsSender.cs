using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Web.Webhooks;
using NodaTime;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Sends text messages with Twilio's SDK. Twilio takes no identity of ours: a blind resend sends twice, a look-up prevents it. Nothing of
/// the SDK's static state is used, so that two accounts can live in one process.
/// </summary>
internal sealed class TwilioSmsSender : IMessageSender, IDisposable
{
    private readonly TwilioSmsOptions _options;
    private readonly HttpClient _http;

    /// <summary>Makes a sender; nothing is connected yet.</summary>
    /// <exception cref="ArgumentException">The options cannot work, see <see cref="TwilioSmsOptions.Check"/>.</exception>
    public TwilioSmsSender(TwilioSmsOptions options)
    {
        options.Check();
        _options = options;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = options.Timeout,
            MaxResponseContentBufferSize = 4 << 20,
        };
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Sms;

    /// <summary>True if Twilio can reach us to say what became of a message: only that is then proof (Z1).</summary>
    public bool GivesReceipts => _options.PublicUrl is not null;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var call = new TwilioCall(_http, _options, cancel);
        Exception? failure = null;
        try
        {
            var taken = await MessageResource.CreateAsync(Fields(message), call.Client());
            if (call.Status is { } success && (int)success is >= 200 and < 300 && taken is { Sid.Length: > 0 })
            {
                return TwilioStatus.Meaning(taken);
            }
        }
        catch (Exception e)
        {
            // Whatever went wrong: a sender throws only when it is cancelled.
            failure = e;
        }

        if (call.Status is { } status)
        {
            return TwilioReply.Meaning(status, failure is null ? null : TwilioReply.CodeOf(failure), call.RetryAfter);
        }

        cancel.ThrowIfCancellationRequested();
        return call.HandOver.TryWithhold()
            ? new SendOutcome.TryLater("Twilio could not be reached.")
            : new SendOutcome.Unknown("Twilio's answer was lost.");
    }

    /// <summary>
    /// Looks the message up in Twilio's list, in at most eleven requests. A list may lag behind a message that was taken a moment ago:
    /// whoever asks right after a try asks too early.
    /// </summary>
    public async Task<SendOutcome> LookUpAsync(OutgoingMessage message, Instant claimedAt, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            var pages = new TwilioPages(new TwilioCall(_http, _options, cancel).Client());
            return await new TwilioLookUp(pages).AskAsync(message, claimedAt);
        }
        catch (Exception)
        {
            cancel.ThrowIfCancellationRequested();
            return new SendOutcome.Unknown("Twilio could not be asked.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private CreateMessageOptions Fields(OutgoingMessage message) => new(new PhoneNumber(message.Address))
    {
        Body = message.Text,
        From = _options.From is { } from ? new PhoneNumber(from) : null,
        MessagingServiceSid = _options.MessagingServiceSid,
        // Otherwise Twilio may put other characters for ours: the text would not be the one that was counted (M11) or can be looked up.
        SmartEncoded = false,
        StatusCallback = _options.PublicUrl is { } url
            ? new Uri(url.AbsoluteUri.TrimEnd('/') + TwilioPaths.CallbackOf(message.Id))
            : null,
    };
}
