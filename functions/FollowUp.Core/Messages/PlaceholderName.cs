using System.Collections.Frozen;

namespace FollowUp.Core.Messages;

/// <summary>How a placeholder is written in a template, without its braces: <c>number</c>, <c>reachUs</c>.</summary>
public static class PlaceholderName
{
    private static readonly FrozenDictionary<string, Placeholder> ByName =
        Enum.GetValues<Placeholder>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>The name of a placeholder.</summary>
    public static string Of(Placeholder placeholder)
    {
        var name = placeholder.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a name, exactly as it is written.</summary>
    public static bool TryParse(string name, out Placeholder placeholder) => ByName.TryGetValue(name, out placeholder);
}
