namespace FollowUp.Application.Codes;

/// <summary>Whether a code, which stands for many cases, says who one of their customers is (A4): a code is a text like any other to whoever types it.</summary>
public static class PersonInCode
{
    private const int FewestDigitsOfPhones = 7;

    /// <summary>One letter stands in most codes, and names nobody.</summary>
    private const int ShortestName = 2;

    /// <summary>True where the name stands by itself: "billing" does not name a customer Li. Chinese has no spaces: there any place will do.</summary>
    public static bool Names(string code, string name)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(name);
        for (var at = IsName(name) ? Place(0) : -1; at >= 0; at = Place(at + 1))
        {
            if (Parts(at) && Parts(at + name.Length))
            {
                return true;
            }
        }

        return false;

        int Place(int from) => code.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);

        bool Parts(int place) => place == 0 || place == code.Length || !(IsOfWords(code[place - 1]) && IsOfWords(code[place]));
    }

    /// <summary>True if it may hold a phone or an email address.</summary>
    public static bool MayBeAnAddress(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Contains('@', StringComparison.Ordinal) || code.Count(char.IsDigit) >= FewestDigitsOfPhones;
    }

    /// <summary>True for a name by which somebody can be found in a code.</summary>
    public static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length >= ShortestName;

    /// <summary>True for letters of scripts that part their words by spaces, and for digits.</summary>
    private static bool IsOfWords(char letter) => char.IsDigit(letter) || char.IsLower(letter) || char.IsUpper(letter);
}
