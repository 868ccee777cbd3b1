using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using FollowUp.Web.Hosting;
using FollowUp.Web.Webhooks;
using NodaTime;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// Sends text messages through Twilio's REST API. Twilio takes no identity of ours: a blind resend sends twice, a look-up prevents it.
/// </summary>
internal sealed class TwilioSmsSender : IMessageSender, IDisposable
{
    private readonly TwilioSmsOptions _options;
    private readonly PublicUrl? _publicUrl;
    private readonly TwilioHttp _http;
    private readonly TwilioLookUp _lookUp;

    /// <summary>Makes a sender; nothing is connected yet.</summary>
    /// <param name="options">Who sends.</param>
    /// <param name="publicUrl">Where Twilio reports to; null asks for no reports.</param>
    /// <exception cref="ArgumentException">The options cannot work, see <see cref="TwilioSmsOptions.Check"/>.</exception>
    public TwilioSmsSender(TwilioSmsOptions options, PublicUrl? publicUrl = null)
    {
        options.Check();
        (_options, _publicUrl) = (options, publicUrl);
        _http = new TwilioHttp(options);
        _lookUp = new TwilioLookUp(_http);
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Sms;

    /// <summary>
    /// True if Twilio knows where to report to. Otherwise that Twilio took a message is all that will ever be known; a case that waited for
    /// more would never end.
    /// </summary>
    public bool GivesReceipts => _publicUrl is not null;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var handOver = new HandOver();
        try
        {
            using var form = new GatedForm(Fields(message), handOver);
            using var reply = await _http.PostAsync(form, cancel);
            var wait = reply.Headers.RetryAfter?.Delta;
            return TwilioReply.Meaning(
                reply.StatusCode, await reply.Content.ReadAsStringAsync(cancel), wait is { } span ? Duration.FromTimeSpan(span) : null);
        }
        catch (Exception)
        {
            // Whatever went wrong: a sender throws only when it is cancelled.
            cancel.ThrowIfCancellationRequested();
            return handOver.TryWithhold()
                ? new SendOutcome.TryLater("Twilio could not be reached.")
                : new SendOutcome.Unknown("Twilio's answer was lost.");
        }
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
            return await _lookUp.AskAsync(message, claimedAt, cancel);
        }
        catch (Exception)
        {
            cancel.ThrowIfCancellationRequested();
            return new SendOutcome.Unknown("Twilio could not be asked.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private IEnumerable<KeyValuePair<string, string>> Fields(OutgoingMessage message)
    {
        yield return new("To", message.Address);
        yield return new("Body", message.Text);
        // Otherwise Twilio may put other characters for ours: the text would not be the one that was counted (M11) or can be looked up.
        yield return new("SmartEncoded", "false");
        if (_publicUrl is not null)
        {
            yield return new("StatusCallback", _publicUrl.To(TwilioPaths.CallbackOf(message.Id)).AbsoluteUri);
        }

        yield return _options.From is { } from ? new("From", from) : new("MessagingServiceSid", _options.MessagingServiceSid!);
    }
}
