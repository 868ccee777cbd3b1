using System.Globalization;
using System.Net.Mail;
using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// Says what a failed conversation means. The server's own words quote addresses, so they never get into a reason.
/// </summary>
internal static class SmtpFailure
{
    /// <summary>Maps a failure.</summary>
    /// <param name="failure">What <see cref="SmtpClient"/> threw, or the time-out.</param>
    /// <param name="unsent">True if the body was surely never written, see <see cref="HandOver.TryWithhold"/>.</param>
    public static SendOutcome Meaning(Exception failure, bool unsent)
    {
        // -1 if there was no reply to speak of; a reply to the whole message is certain either way, so it needs no look at the gate.
        var reply = failure is SmtpException smtp ? (int)smtp.StatusCode : -1;
        return reply switch
        {
            >= 400 and < 500 => new SendOutcome.TryLater(Sentence($"The mail server is not ready ({reply}).")),
            >= 500 and < 600 when failure is SmtpFailedRecipientException =>
                new SendOutcome.Refused(Code(reply), "The mail server refuses the recipient."),
            >= 500 and < 600 when !unsent => new SendOutcome.Refused(Code(reply), "The mail server refuses the message."),
            // Turned away before the message was seen: sign-in, our sender address, our network. A fault of ours, to be mended:
            // the message waits for that until SendPolicy.GiveUpAfter.
            >= 500 and < 600 => new SendOutcome.TryLater(Sentence($"The mail server turns us away ({reply}).")),
            _ when unsent => new SendOutcome.TryLater("The mail server could not be reached, or broke off before the message."),
            _ => new SendOutcome.Unknown("The mail server's answer to the message was lost."),
        };
    }

    private static string Code(int reply) => reply.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(FormattableString sentence) => FormattableString.Invariant(sentence);
}
