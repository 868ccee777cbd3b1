using System.Text;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Where a document stands among its kind: bytes that sort as the names do in ordinal order. Stored: never change it.</summary>
internal static class DocumentPlace
{
    /// <summary>Longer than any name, so that nothing which begins alike sorts after it.</summary>
    private static readonly byte[] Last = [.. Enumerable.Repeat((byte)0xFF, 512)];

    public static byte[] Of(string name) => Encoding.BigEndianUnicode.GetBytes(name);

    /// <summary>The first place of a page: that of the prefix, or the one that follows the last name of the page before.</summary>
    public static byte[] First(string prefix, string? after) =>
        after is not null && string.CompareOrdinal(after, prefix) >= 0 ? [.. Of(after), 0]
        : prefix.Length > 0 ? Of(prefix)
        : [0];

    /// <summary>A place after all names that begin so.</summary>
    public static byte[] End(string prefix) => [.. Of(prefix), .. Last];
}
