using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Embedded.SignIn;

/// <summary>A sign-in token: 256 random bits as text. Only its hash is kept; being random, it needs no salt and no slow hash.</summary>
internal static class Token
{
    private const string Prefix = "fu_";

    /// <summary>Makes a new one.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
