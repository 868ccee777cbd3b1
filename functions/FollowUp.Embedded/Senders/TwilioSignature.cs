using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using FollowUp.Web.Hosting;
using FollowUp.Web.Webhooks;

namespace FollowUp.Embedded.Senders;

/// <summary>
/// Checks Twilio's signature: HMAC-SHA1 under the account's auth token over the public address and the form's fields in the order of their
/// names. Twilio may write the address with its port or without, so both are tried.
/// </summary>
/// <param name="publicUrl">Where Twilio was told to report to; null believes nobody.</param>
/// <param name="authToken">The account's auth token, never an API key's secret; null believes nobody.</param>
internal sealed class TwilioSignature(PublicUrl? publicUrl, string? authToken) : ITwilioSignature
{
    /// <inheritdoc/>
    public bool Fits(string pathAndQuery, IReadOnlyDictionary<string, string> form, string signature)
    {
        if (publicUrl is null || string.IsNullOrEmpty(authToken))
        {
            return false;
        }

        var root = publicUrl.Root;
        var path = root.AbsolutePath.TrimEnd('/') + pathAndQuery;
        var fields = string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        var given = Encoding.UTF8.GetBytes(signature);
        return IsOver($"{root.Scheme}://{root.Host}{path}{fields}", given) | IsOver($"{root.Scheme}://{root.Host}:{root.Port}{path}{fields}", given);
    }

    [SuppressMessage("Security", "CA5350", Justification = "Twilio signs so; SHA-1 is not known to be weak inside an HMAC.")]
    private bool IsOver(string text, byte[] given)
    {
        var code = HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken!), Encoding.UTF8.GetBytes(text));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToBase64String(code)), given);
    }
}
