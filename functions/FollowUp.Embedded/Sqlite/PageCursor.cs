using System.Globalization;
using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>The last row of a page: where the following part of a list begins.</summary>
/// <param name="At">What the list is ordered by.</param>
/// <param name="N">The row, which tells apart what stands at the same place.</param>
internal readonly record struct PageCursor(long At, long N)
{
    /// <summary>The text that callers carry around; the letter names the list.</summary>
    public string Write(char list) => string.Create(CultureInfo.InvariantCulture, $"{list}{At:x}-{N:x}");

    /// <summary>Reads it.</summary>
    /// <param name="list">The letter of the list.</param>
    /// <param name="text">What a page gave; null for the first one.</param>
    /// <param name="beginning">Where the first page begins.</param>
    /// <exception cref="UnknownPageException">This list did not give it.</exception>
    public static PageCursor Read(char list, string? text, PageCursor beginning)
    {
        if (text is null)
        {
            return beginning;
        }

        var parts = text is [var first, .. var rest] && first == list ? rest.Split('-') : [];
        return parts.Length == 2 && TryHex(parts[0], out var at) && TryHex(parts[1], out var n) ? new PageCursor(at, n) : throw new UnknownPageException();
    }

    private static bool TryHex(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
