using System.Text.Json;
using System.Text.Json.Nodes;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>One member of a request body, as the OpenAPI document describes it.</summary>
/// <param name="Path">Its path, such as <c>customer.phone</c>.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Required">True if it may not be left out.</param>
internal sealed record DescribedMember(string Path, JsonElement Schema, bool Required);

/// <summary>Makes bodies from the OpenAPI document: one that is right, and that one with a member spoilt.</summary>
internal sealed class DescribedBody
{
    private const string Mark = "here stands the value";
    private readonly JsonElement _document;
    private readonly JsonElement _schema;
    private readonly JsonObject _sample;

    public DescribedBody(JsonElement document, JsonElement schema)
    {
        (_document, _schema) = (document, schema);
        Members = [.. MembersOf(document, schema, "")];
        _sample = Sample(document, schema);
    }

    public IReadOnlyList<DescribedMember> Members { get; }

    /// <summary>True if an object without members is a right one.</summary>
    public bool MayBeEmpty => Required(_schema).Count == 0;

    public string Right => _sample.ToJsonString();

    public string Without(string path) => With(path, null);

    /// <summary>The right body with a member replaced by a piece of JSON, or left out for null.</summary>
    public string With(string path, string? json)
    {
        var body = _sample.DeepClone().AsObject();
        var (holder, name) = HolderOf(body, path);
        if (json is null)
        {
            holder.Remove(name);
            return body.ToJsonString();
        }

        holder[name] = Mark;
        return body.ToJsonString().Replace($"\"{Mark}\"", json, StringComparison.Ordinal);
    }

    /// <summary>The right body with a member given twice.</summary>
    public string Twice(string path)
    {
        var name = path.Split('.')[^1];
        return With(path, $"\"once\",\"{name}\":\"again\"");
    }

    /// <summary>The object that has the member; one that may be left out is put in.</summary>
    private (JsonObject Holder, string Name) HolderOf(JsonObject body, string path)
    {
        var (holder, schema, names) = (body, _schema, path.Split('.'));
        foreach (var name in names[..^1])
        {
            schema = Described.Resolve(_document, schema.GetProperty("properties").GetProperty(name));
            holder = (holder[name] ??= Sample(_document, schema)).AsObject();
        }

        return (holder, names[^1]);
    }

    private static IEnumerable<DescribedMember> MembersOf(JsonElement document, JsonElement schema, string prefix)
    {
        var required = Required(schema);
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var member = Described.Resolve(document, property.Value);
            yield return new(prefix + property.Name, member, required.Contains(property.Name));
            if (member.TryGetProperty("properties", out _))
            {
                foreach (var inner in MembersOf(document, member, $"{prefix}{property.Name}."))
                {
                    yield return inner;
                }
            }
        }
    }

    private static HashSet<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    /// <summary>The required members, the phone that a customer needs, and the words that some actions of a customer need.</summary>
    private static JsonObject Sample(JsonElement document, JsonElement schema)
    {
        var sample = new JsonObject();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var member = Described.Resolve(document, property.Value);
            if (Required(schema).Contains(property.Name) || property.Name is "phone" or "text")
            {
                sample[property.Name] = ValueFor(document, property.Name, member);
            }
        }

        return sample;
    }

    private static JsonNode ValueFor(JsonElement document, string name, JsonElement schema) => true switch
    {
        _ when schema.TryGetProperty("properties", out _) => Sample(document, schema),
        _ when schema.TryGetProperty("items", out var items) => new JsonArray(ValueFor(document, name, Described.Resolve(document, items))),
        _ when HostileValues.Allows(schema, "boolean") => true,
        _ when HostileValues.Allows(schema, "integer") => schema.TryGetProperty("minimum", out var least) ? least.GetInt64() : 1,
        _ when schema.TryGetProperty("enum", out var texts) => texts[0].GetString()!,
        _ when schema.TryGetProperty("format", out var format) => format.ValueEquals("duration") ? "PT1H" : "2026-11-23T10:30:00+08:00",
        _ => name switch
        {
            "phone" => "13800138000",
            "to" => "ben",
            "from" => "2026-11-24T09:00",
            "until" => "2026-11-24T18:00",
            _ => "something",
        },
    };
}
