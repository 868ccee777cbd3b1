using System.Text.RegularExpressions;
using FollowUp.Core.Access;

namespace FollowUp.Core.Customers;

/// <summary>
/// Addresses as lists and logs show them (A1). Whatever does not have the form of an address shows nothing at all. Never throws.
/// </summary>
public static partial class Masked
{
    private const int Tail = 4;
    private const int LongestHead = 5;

    /// <summary>
    /// A number in E.164 as <c>+86138****8000</c>: at least four digits before the last four are hidden, and four stars stand for them,
    /// however many they are.
    /// </summary>
    public static string Phone(string? number)
    {
        var isE164 = number is { Length: >= 9 and <= 16 } && number[0] == '+' && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isE164)
        {
            return "****";
        }

        var head = Math.Min(LongestHead, number!.Length - 1 - 2 * Tail);
        return $"{number.AsSpan(0, 1 + head)}****{number.AsSpan(number.Length - Tail)}";
    }

    /// <summary>An address as <c>l***@example.com</c>; a local part of one character is hidden whole.</summary>
    public static string Email(string? address)
    {
        if (!EmailAddress.TryParse(address, out var email, out _))
        {
            return "***";
        }

        var at = email.Value.IndexOf('@');
        return $"{email.Value.AsSpan(0, at > 1 ? 1 : 0)}***{email.Value.AsSpan(at)}";
    }

    /// <summary>A text with the numbers in E.164 that stand in it masked: notices to the staff carry the customer's (A1).</summary>
    public static string Phones(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('+', StringComparison.Ordinal) ? Number().Replace(text, match => Phone(match.Value)) : text;
    }

    /// <summary>A text with its links to customers' pages as <c>.../c/***</c>: whoever holds a link acts as the customer (M10).</summary>
    public static string Links(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(CustomerLinks.Path, StringComparison.OrdinalIgnoreCase) ? Link().Replace(text, "$1***") : text;
    }

    // Nothing may stand behind the token that could belong to it, or a longer text would keep its end.
    [GeneratedRegex("(/c/)[A-Za-z0-9_-]{36,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\+[0-9]{8,15}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
