using System.Globalization;
using System.Text;

namespace FollowUp.Core.Customers.Words;

/// <summary>Folds the many ways in which people write one word: width, case, spaces and punctuation make no difference (M9).</summary>
public static class WordFolding
{
    /// <summary>No word of a book is longer, in UTF-16 units as it is written; of a longer message only so much is looked at.</summary>
    public const int Longest = 200;

    /// <summary>Letters, digits and pictures, in lower case and half width; everything else goes. Never throws.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Half a character, as it can stand at a cut or come from a stranger, is none.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > Longest ? text[..Longest] : text));
        var folded = new StringBuilder(whole.Length);
        foreach (var wide in whole.EnumerateRunes())
        {
            var rune = Narrow(wide);
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>The full-width forms lie as far apart as ASCII; the framework's own folding needs data that a lean host does not carry.</summary>
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;
}
