using System.Text.Json;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>Reads an OpenAPI document.</summary>
internal static class Described
{
    /// <summary>Follows a reference; of "null or something" it takes the something.</summary>
    public static JsonElement Resolve(JsonElement document, JsonElement schema)
    {
        foreach (var choice in (string[])["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(choice, out var choices))
            {
                var some = choices.EnumerateArray().First(c => !(c.TryGetProperty("type", out var type) && type.ValueEquals("null")));
                return Resolve(document, some);
            }
        }

        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return schema;
        }

        var found = document;
        foreach (var name in reference.GetString()![2..].Split('/'))
        {
            found = found.GetProperty(name);
        }

        return Resolve(document, found);
    }
}
