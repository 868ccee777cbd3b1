using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace FollowUp.Web.Chats;

/// <summary>
/// Signs what goes out by webhook: HMAC-SHA256 over the time and the body, so that nobody else can speak for this product, and a recording
/// is worth nothing once its time has passed.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "FollowUp-Signature";

    /// <summary>The header's value: <c>t=(unix seconds),v1=(lower-case hex of the code over "(t).(body)")</c>.</summary>
    /// <param name="secret">The shared secret, taken as UTF-8.</param>
    /// <param name="now">The time of the try.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Of(string secret, Instant now, ReadOnlySpan<byte> body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var code = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        code.AppendData(Encoding.ASCII.GetBytes(time + "."));
        code.AppendData(body);
        return $"t={time},v1={Convert.ToHexStringLower(code.GetHashAndReset())}";
    }
}
