using System.Text.RegularExpressions;

namespace FollowUp.Web.Answers;

/// <summary>Finds the rule that a sentence names at its end: <c>P5</c> in "... (P5, X5).".</summary>
internal static partial class RuleNamed
{
    public static string? In(string sentence) => AtTheEnd().Match(sentence) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"\(([A-Z]\d{1,2})(?:, [A-Z]\d{1,2})*\)\.$")]
    private static partial Regex AtTheEnd();
}
