using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Functions.Tables;

/// <summary>
/// Writes any text so that it may stand in a key. Tables refuse some characters there, and take others that a proxy or a client on the way
/// spoils; letters, digits, dash and dot come through everywhere. Two texts never become one key. Stored: never change it.
/// </summary>
internal static class SafeKey
{
    // A key has room for 512 characters, and some of ours have a time and a case before this.
    private const int Longest = 240;

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'.')
            {
                key.Append((char)c);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"_{c:X2}");
            }
        }

        // No escape begins with _h.
        return key.Length <= Longest ? key.ToString() : "_h" + Hash(text);
    }

    /// <summary>64 characters for a text of any length.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
