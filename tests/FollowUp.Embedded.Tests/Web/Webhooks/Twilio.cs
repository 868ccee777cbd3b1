using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Embedded.Tests.Web.Webhooks;

/// <summary>Signs as Twilio documents it, written out: neither our code nor a library's.</summary>
internal static class Twilio
{
    public const string Header = "X-Twilio-Signature";

    public static string Sign(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder(url);
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

        return Convert.ToBase64String(HmacSha1(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(text.ToString())));
    }

    // RFC 2104, for keys of at most one block.
    [SuppressMessage("Security", "CA5350", Justification = "Twilio signs so.")]
    private static byte[] HmacSha1(byte[] key, byte[] text)
    {
        var block = new byte[64];
        key.CopyTo(block, 0);
        byte[] inner = [.. block.Select(b => (byte)(b ^ 0x36)), .. text];
        return SHA1.HashData([.. block.Select(b => (byte)(b ^ 0x5C)), .. SHA1.HashData(inner)]);
    }
}
