namespace FollowUp.Core.Messages;

/// <summary>Words that customers are not to read, or not without a time (M6).</summary>
internal static class Wording
{
    private static readonly string[] HandingOver = ["递交", "遞交", "提交"];
    private static readonly string[] AsapPhrases = ["尽快", "盡快", "儘快", "assoonaspossible"];
    private static readonly string[] AsapWords = ["asap", "a.s.a.p"];

    /// <summary>The word for handing a customer's matter over that is used, or null. White space does not hide it.</summary>
    public static string? HandingOverIn(string text)
    {
        var squeezed = Squeezed(text);
        return HandingOver.FirstOrDefault(word => squeezed.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether the text puts the customer off with "as soon as possible", in any case and spacing.</summary>
    public static bool SaysAsap(string text)
    {
        var squeezed = Squeezed(text);
        return AsapPhrases.Any(phrase => squeezed.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            || AsapWords.Any(word => HasWord(text, word));
    }

    /// <summary>The number of exclamation marks, half-width and full-width together.</summary>
    public static int ExclamationMarksIn(string text) => text.Count(c => c is '!' or '！');

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
             at >= 0;
             at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
