using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using FollowUp.Core.Messages;

namespace FollowUp.Embedded.Senders;

/// <summary>Turns a message into a mail. Nothing in a message can become a header or a command: line breaks end before the wire.</summary>
internal sealed class SmtpEnvelope(string from)
{
    private readonly MailAddress _from = new(from);

    /// <summary>
    /// Reads the recipient. Only a bare address is one: the parser would take <c>name address@host</c> for an address with a name and
    /// send to a part of what was asked. A local part beyond ASCII needs SMTPUTF8 along the whole way and is not tried.
    /// </summary>
    public static MailAddress? Recipient(string address) =>
        MailAddress.TryCreate(address, out var read) && read.Address == address && Ascii.IsValid(read.User) ? read : null;

    /// <summary>The Message-ID: a message has the same one whenever it is sent (L9), so that a mail store can drop the second.</summary>
    public string MessageIdOf(OutgoingMessage message) =>
        $"<{Uri.EscapeDataString(message.Id)}@{new IdnMapping().GetAscii(_from.Host)}>";

    /// <summary>Builds the mail: plain text in UTF-8, sent as base64, its body behind the gate.</summary>
    public MailMessage Mail(OutgoingMessage message, MailAddress recipient, HandOver handOver)
    {
        var mail = new MailMessage(_from, recipient)
        {
            Subject = OnOneLine(message.Subject ?? ""),
            SubjectEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", MessageIdOf(message));
        // RFC 3834: holiday replies and the like must not answer a machine (X3).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        // A single view without a body becomes the mail itself, not a part of a multipart.
        mail.AlternateViews.Add(new AlternateView(
            new GatedText(Encoding.UTF8.GetBytes(message.Text.ReplaceLineEndings("\r\n")), handOver),
            new ContentType("text/plain; charset=utf-8"))
        {
            TransferEncoding = TransferEncoding.Base64,
        });
        return mail;
    }

    // Without a separator Split would take white space for one, and wide and hard spaces would be lost.
    private static string OnOneLine(string subject) => subject.Any(char.IsControl)
        ? string.Join(' ', subject.Split([.. subject.Where(char.IsControl)], StringSplitOptions.RemoveEmptyEntries))
        : subject;
}
