using System.Text;

namespace FollowUp.TestServers.Smtp;

/// <summary>One submission as it came over the wire.</summary>
/// <param name="Sender">The address of MAIL FROM.</param>
/// <param name="Recipients">The addresses of RCPT TO.</param>
/// <param name="Headers">The headers, unfolded, in order, values as sent.</param>
/// <param name="Subject">The subject, decoded.</param>
/// <param name="Text">The body, decoded, lines ended by a bare line feed; one line break at the very end is left off.</param>
public sealed record ReceivedMail(
    string Sender,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Subject,
    string Text)
{
    /// <summary>The Message-ID with its angle brackets, or null.</summary>
    public string? MessageId => Header("Message-ID");

    /// <summary>The first header of that name, or null.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    internal static ReceivedMail Parse(string sender, IReadOnlyList<string> recipients, IReadOnlyList<string> lines)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var at = 0;
        for (; at < lines.Count && lines[at].Length > 0; at++)
        {
            if (lines[at][0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = new(headers[^1].Key, headers[^1].Value + lines[at]);
                continue;
            }

            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            headers.Add(colon < 0 ? new(lines[at], "") : new(lines[at][..colon], lines[at][(colon + 1)..].Trim()));
        }

        var mail = new ReceivedMail(sender, recipients, headers, "", "");
        var body = Encoding.Latin1.GetBytes(string.Join("\r\n", lines.Skip(at + 1)));
        return mail with
        {
            Subject = MimeText.DecodeWords(mail.Header("Subject") ?? ""),
            Text = MimeText.DecodeBody(body, mail.Header("Content-Transfer-Encoding")),
        };
    }
}
