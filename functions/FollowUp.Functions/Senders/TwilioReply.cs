using System.Globalization;
using System.Net;
using FollowUp.Application.Ports;
using NodaTime;
using Twilio.Exceptions;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Says what an answer to a new message means that names no message. Twilio's own sentences name phone numbers, so only its codes get
/// into a reason.
/// </summary>
internal static class TwilioReply
{
    /// <summary>Maps an answer.</summary>
    /// <param name="status">The HTTP status as it came; the SDK's exception has it only if the body was Twilio's.</param>
    /// <param name="code">Twilio's code, see <see cref="CodeOf"/>.</param>
    /// <param name="retryAfter">The header Retry-After as a span, if it was one.</param>
    public static SendOutcome Meaning(HttpStatusCode status, int? code, Duration? retryAfter) => Meaning((int)status, code, retryAfter);

    /// <summary>Twilio's code in what the SDK threw. Null if the body was not Twilio's: the SDK then says 0.</summary>
    public static int? CodeOf(Exception failure) => failure switch
    {
        ApiException { Code: not 0 and var code } => code,
        ApiStandardException { Code: not 0 and var code } => code,
        _ => null,
    };

    private static SendOutcome Meaning(int status, int? code, Duration? retryAfter) => (status, status / 100, code) switch
    {
        (_, 2, _) => new SendOutcome.Unknown("Twilio took the message and its answer cannot be read."),
        (429, _, _) or (_, _, 20429 or 21611) => new SendOutcome.TryLater("Twilio has too much to do.", retryAfter),
        // Invalid, region not enabled, opted out (M8), not connected, no mobile, too long: whatever the status, these stay so.
        (_, 4, 21211 or 21408 or 21610 or 21612 or 21614 or 21617) => Refused(code.Value),
        // Up to the next comment a fault of ours: credentials, account, sending number, messaging service, our callback's address. It can
        // be mended, and the messages wait for that until SendPolicy.GiveUpAfter.
        (401 or 403, _, _) or (_, _, 20003) => new SendOutcome.TryLater("Twilio: credentials refused."),
        (_, _, 20404 or 21212 or 21603 or 21606 or 21609 or 21659 or 21660 or 21703 or 21705) =>
            new SendOutcome.TryLater(Sentence($"Twilio does not accept our account, sending number or callback ({code}).")),
        // The end of the request may have got stuck on its way, or somebody on the way gave up waiting for Twilio.
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
