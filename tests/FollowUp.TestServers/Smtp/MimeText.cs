using System.Text;
using System.Text.RegularExpressions;

namespace FollowUp.TestServers.Smtp;

/// <summary>Reads what travelled as base64 or quoted-printable, in bodies and in the encoded words of headers (RFC 2045, 2047).</summary>
internal static partial class MimeText
{
    public static string DecodeWords(string header) =>
        Word().Replace(Gap().Replace(header, "$1"), word => Encoding.GetEncoding(word.Groups["set"].Value).GetString(
            word.Groups["how"].Value is "B" or "b"
                ? Convert.FromBase64String(word.Groups["text"].Value)
                : Unquote(Encoding.Latin1.GetBytes(word.Groups["text"].Value.Replace('_', ' ')))));

    public static string DecodeBody(byte[] body, string? encoding)
    {
        var bytes = encoding?.ToUpperInvariant() switch
        {
            "BASE64" => Convert.FromBase64String(Encoding.Latin1.GetString(body)),
            "QUOTED-PRINTABLE" => Unquote(body),
            _ => body,
        };
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    private static byte[] Unquote(byte[] quoted)
    {
        var plain = new List<byte>(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] != '=' || i + 2 >= quoted.Length)
            {
                plain.Add(quoted[i]);
                continue;
            }

            var pair = Encoding.Latin1.GetString(quoted, i + 1, 2);
            i += 2;
            if (pair != "\r\n")
            {
                plain.Add(Convert.ToByte(pair, 16));
            }
        }

        return [.. plain];
    }

    [GeneratedRegex(@"=\?(?<set>[^?]+)\?(?<how>[BbQq])\?(?<text>[^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Gap();
}
