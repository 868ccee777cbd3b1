using System.Collections.Frozen;
using System.Text.Json;

namespace FollowUp.Web.Bodies;

/// <summary>The values of an enum as the API spells them, in camel case, and read in any case.</summary>
internal static class EnumText<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>()
        .ToFrozenDictionary(Of, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static string List { get; } = string.Join(", ", All);

    public static string Of(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool TryParse(string text, out T value) => Values.TryGetValue(text, out value);
}
