using System.Globalization;
using Azure;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Functions.Senders;

/// <summary>
/// Says what the mail service's error means. Its sentences may quote addresses, so only its codes get into a reason. They are words such
/// as <c>InvalidEmailAddress</c>; there is no list of them, so the HTTP status decides.
/// </summary>
internal static class AcsReply
{
    private const int LongestCode = 64;

    /// <summary>Maps an answer to a new message that is not "accepted".</summary>
    public static SendOutcome Meaning(RequestFailedException error) => (error.Status, error.Status / 100, CodeOf(error)) switch
    {
        (429, _, _) => new SendOutcome.TryLater("The mail service has too much to do.", RetryAfter(error)),
        // A fault of ours, to be mended: the messages wait for that until SendPolicy.GiveUpAfter.
        (401 or 403, _, _) => new SendOutcome.TryLater("The mail service refuses our credentials.", RetryAfter(error)),
        // The end of the request may have got stuck, or the service may know the operation already: it can be asked.
        (408 or 409, _, _) => new SendOutcome.Unknown("The mail service may have the message already."),
        (_, 4, null) => new SendOutcome.TryLater(
            Sentence($"Something before the mail service turns us away ({error.Status})."), RetryAfter(error)),
        (404, _, { } code) => new SendOutcome.Refused(code, $"The mail service does not know the sender's domain or resource ({code})."),
        (_, 4, { } code) => new SendOutcome.Refused(code, $"The mail service refuses the message ({code})."),
        (_, 5, { } code) => new SendOutcome.TryLater($"The mail service has a fault ({code}).", RetryAfter(error)),
        _ => new SendOutcome.Unknown(
            Sentence($"Something before the mail service answered ({error.Status}); it may have the message.")),
    };

    /// <summary>The service's code; null if the body was not the service's. What is no single word is none.</summary>
    public static string? CodeOf(RequestFailedException error) =>
        error.ErrorCode is { Length: > 0 and <= LongestCode } code && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            ? code
            : null;

    private static Duration? RetryAfter(RequestFailedException error) =>
        error.GetRawResponse() is { } reply
        && reply.Headers.TryGetValue("Retry-After", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Duration.FromSeconds(seconds)
            : null;

    private static string Sentence(FormattableString sentence) => FormattableString.Invariant(sentence);
}
