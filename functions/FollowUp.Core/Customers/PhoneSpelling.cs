using System.Globalization;
using System.Text;

namespace FollowUp.Core.Customers;

/// <summary>Folds the many ways in which people write a phone number to digits with perhaps a plus in front (A5).</summary>
public static class PhoneSpelling
{
    /// <summary>The longest text that is looked at, in UTF-16 units.</summary>
    public const int Longest = 40;

    /// <summary>
    /// Full-width digits and plus become ASCII; spaces, invisible marks, dashes, dots and parentheses go. Letters, extensions, other
    /// signs, an empty text and one that is too long are refused with a sentence, which never repeats the number.
    /// </summary>
    public static bool TryFold(string? text, out string folded, out string problem)
    {
        folded = "";
        if (text is null || text.Length > Longest)
        {
            problem = text is null ? "The phone number is empty." : $"The phone number is longer than {Longest} characters.";
            return false;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (DigitOf(sign) is { } digit)
            {
                kept.Append(digit);
            }
            else if (sign is '+' or '＋' && kept.Length == 0)
            {
                kept.Append('+');
            }
            else if (!IsPunctuation(sign))
            {
                problem = "The phone number may hold digits, one plus in front, spaces, dashes, dots and parentheses, nothing else.";
                return false;
            }
        }

        folded = kept.ToString();
        problem = folded is "" or "+" ? "The phone number is empty." : "";
        return problem.Length == 0;
    }

    private static char? DigitOf(char sign) => sign switch
    {
        >= '0' and <= '9' => sign,
        >= '０' and <= '９' => (char)(sign - '０' + '0'),
        _ => null,
    };

    // U+2212 is the minus sign, which is no dash to Unicode. Numbers copied from an address book come with invisible direction marks.
    private static bool IsPunctuation(char sign) =>
        char.IsWhiteSpace(sign)
        || sign is '(' or ')' or '（' or '）' or '.' or '．' or '·' or '・' or '\u2212'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
