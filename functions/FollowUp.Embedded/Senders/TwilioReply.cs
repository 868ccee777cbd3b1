using System.Globalization;
using System.Net;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// Says what Twilio's reply to a new message means. Twilio's own sentences name phone numbers, so only its codes get into a reason.
/// </summary>
internal static class TwilioReply
{
    /// <summary>Maps a whole reply.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body as text.</param>
    /// <param name="retryAfter">The header Retry-After as a span, if it was one.</param>
    public static SendOutcome Meaning(HttpStatusCode status, string body, Duration? retryAfter)
    {
        if ((int)status is >= 200 and < 300)
        {
            return TwilioJson.Read(body, TwilioJson.Default.TwilioMessage) is { Sid: { Length: > 0 } sid } taken
                ? TwilioStatus.Meaning(sid, taken.Status, taken.ErrorCode)
                : new SendOutcome.Unknown("Twilio took the message and its answer cannot be read.");
        }

        var error = TwilioJson.Read(body, TwilioJson.Default.TwilioError);
        return Refusal((int)status, error?.Code ?? error?.Status, retryAfter);
    }

    private static SendOutcome Refusal(int status, int? code, Duration? retryAfter) => (status, status / 100, code) switch
    {
        (429, _, _) or (_, _, 20429 or 21611) => new SendOutcome.TryLater("Twilio has too much to do.", retryAfter),
        // Invalid, region not enabled, opted out (M8), not connected, no mobile, too long: whatever the status, these stay so.
        (_, 4, 21211 or 21408 or 21610 or 21612 or 21614 or 21617) => Refused(code.Value),
        // From here on a fault of ours, to be mended: credentials, account, sending number, messaging service. Messages wait for that until
        // SendPolicy.GiveUpAfter.
        (401 or 403, _, _) or (_, _, 20003) => new SendOutcome.TryLater("Twilio: credentials refused."),
        (_, _, 20404 or 21212 or 21603 or 21606 or 21609 or 21659 or 21660 or 21703 or 21705) =>
            new SendOutcome.TryLater(Sentence($"Twilio does not accept our account or sending number ({code}).")),
        // The request's end may never have reached Twilio, or a gateway gave up waiting for it.
        (408, _, null) => new SendOutcome.Unknown("The way to Twilio timed out."),
        (_, 4, null) => new SendOutcome.TryLater(Sentence($"Something before Twilio turns us away ({status})."), retryAfter),
        (_, 4, _) => Refused(code.Value),
        (_, 5, not null) => new SendOutcome.TryLater(Sentence($"Twilio has a fault ({code})."), retryAfter),
        _ => new SendOutcome.Unknown(Sentence($"Something before Twilio answered ({status}); Twilio may have the message.")),
    };

    private static SendOutcome.Refused Refused(int code) =>
        new(code.ToString(CultureInfo.InvariantCulture), Sentence($"Twilio refuses the message ({code})."));

    private static string Sentence(FormattableString sentence) => FormattableString.Invariant(sentence);
}
