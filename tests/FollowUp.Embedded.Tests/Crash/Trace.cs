using System.Globalization;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>What acknowledged commands leave in the timeline of a case.</summary>
internal static class Trace
{
    /// <summary>The entries of a type.</summary>
    public static IEnumerable<JsonNode> Of(JsonNode state, params IReadOnlyCollection<string> types) =>
        state["timeline"]!.AsArray().Where(entry => types.Contains(entry!["type"]!.GetValue<string>()))!;

    /// <summary>An entry of one of some types.</summary>
    public static Func<JsonNode, JsonObject, bool> Any(params string[] types) => (state, _) => Of(state, types).Any();

    /// <summary>An entry whose member, by its path, is what stands in a member of the body.</summary>
    public static Func<JsonNode, JsonObject, bool> Text(string type, string path, string member) =>
        (state, body) => Of(state, type).Any(entry => JsonNode.DeepEquals(At(entry, path), body[member]));

    /// <summary>The same for a time, which the product may write in another form.</summary>
    public static Func<JsonNode, JsonObject, bool> Time(string type, string path, string member) =>
        (state, body) => Of(state, type).Any(entry => TimeOf(At(entry, path)) == TimeOf(body[member]));

    /// <summary>A member that is a time.</summary>
    public static DateTimeOffset? TimeOf(JsonNode? member) =>
        member is null ? null : DateTimeOffset.Parse(member.GetValue<string>(), CultureInfo.InvariantCulture);

    private static JsonNode? At(JsonNode entry, string path) => path.Split('.').Aggregate((JsonNode?)entry, (node, name) => node?[name]);
}
