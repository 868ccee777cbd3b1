namespace FollowUp.Core.Customers;

/// <summary>A form of address in both scripts. The manual knows 先生 and 女士 only, so every lady is 女士 in Chinese.</summary>
/// <param name="English">As it stands before an English surname.</param>
/// <param name="Chinese">As it stands after a Chinese surname.</param>
public sealed record Salutation(string English, string Chinese)
{
    private static readonly Dictionary<string, Salutation> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mr"] = new("Mr", "先生"),
        ["ms"] = new("Ms", "女士"),
        ["mrs"] = new("Mrs", "女士"),
        ["miss"] = new("Miss", "女士"),
        ["先生"] = new("Mr", "先生"),
        ["女士"] = new("Ms", "女士"),
        ["小姐"] = new("Ms", "女士"),
    };

    /// <summary>The salutation that was meant, in any case and with or without a dot; null if it is another one.</summary>
    public static Salutation? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Known.GetValueOrDefault(text.Trim().TrimEnd('.'));
    }
}
