using System.Security.Cryptography;

namespace FollowUp.Functions.Tables;

/// <summary>
/// A random name for one write. It stands in what was written, so that a writer who is told of a conflict can see whether it is the
/// conflict of a repeated request with its own first try, whose reply was lost.
/// </summary>
internal static class Marker
{
    public static string New() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}
