namespace FollowUp.Web.Bodies;

/// <summary>What a text may be: not blank, not too long, no control characters, whole characters only.</summary>
/// <param name="Longest">The longest, in UTF-16 units.</param>
/// <param name="Lines">True if it may have line breaks and tabs.</param>
internal readonly record struct TextLimits(int Longest, bool Lines)
{
    /// <summary>The longest category, wherever one is given: what a case may be changed to it may be flagged with.</summary>
    public const int Category = 100;

    /// <summary>What is wrong with a text, null if nothing is.</summary>
    public Mistake? ProblemOf(string text)
    {
        if (text.Length > Longest)
        {
            return Mistakes.TooLong(Longest);
        }

        foreach (var unit in text)
        {
            if (char.IsControl(unit) && !(Lines && unit is '\n' or '\r' or '\t'))
            {
                return Mistakes.ControlCharacters(Lines);
            }
        }

        return string.IsNullOrWhiteSpace(text) ? Mistakes.Blank() : null;
    }
}
