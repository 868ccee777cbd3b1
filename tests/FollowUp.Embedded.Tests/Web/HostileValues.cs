using System.Text.Json;
using System.Text.RegularExpressions;

namespace FollowUp.Embedded.Tests.Web;

/// <summary>What people and programs send who mean no good, or nothing at all.</summary>
internal static partial class HostileValues
{
    /// <summary>Values of members, as JSON.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "0", "-1", "1e999", "123456789012345678901234567890", "[]", "{}", "[\"x\"]", "{\"x\":{\"y\":[]}}",
        new string('[', 40) + new string(']', 40), "\"\"", "\"   \"",
        "\"\\u0000\"", "\"a\\u0007b\"", "\"a\\u0085b\"", "\"\\ud800\"", "\"x\\udc00\"",
        "\"\\ud83d\\ude00\"", "\"\\u202e\"", "\"'; DROP TABLE cases; --\"", "\"<script>alert(1)</script>\"",
        "\"{number} {{}}\"", "\"../../etc/passwd\"",
        "\"%00%0d%0a\"", "\"null\"", "\"0\"", $"\"{new string('x', 300)}\"",
        $"\"{new string('长', 4001)}\"", $"\"{new string('x', 20_000)}\"",
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"-0001-01-01T00:00:00Z\"",
        "\"2026-02-30T00:00:00Z\"", "\"2026-11-23T25:00:00Z\"", "\"2026-11-23T10:00:00\"", "\"2026-11-23\"",
        "\"2026-11-23T10:00:00+99:00\"",
        "\"1970-01-01T00:00:00Z\"", "\"2500-01-01T00:00:00+08:00\"", "\"2026-11-23T10:20:00.123456789123+08:00\"",
    ];

    /// <summary>Values of parameters and headers, not yet escaped.</summary>
    public static IReadOnlyList<string> Text { get; } =
    [
        "", " ", "-1", "0", "1e9", "+5", "99999999999999999999", "null", "[]", "'; DROP TABLE cases; --", "<script>",
        "\u0007", "\u202e", "é",
        "a b", new string('x', 3000), "../../etc/passwd", "\r\nX: y", "mine", "red",
    ];

    /// <summary>Media types that no route takes, or not so.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } =
        ["text/plain", "text/html", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "nonsense"];

    /// <summary>True if the schema itself forbids the value: then it must be refused. False leaves it to further rules.</summary>
    public static bool Forbids(JsonElement schema, string json, bool required)
    {
        using var parsed = JsonDocument.Parse(json);
        var value = parsed.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.Null => required,
            JsonValueKind.String => !Allows(schema, "string") || ForbidsText(schema, value),
            JsonValueKind.Number => !Allows(schema, "integer") || ForbidsNumber(schema, value),
            JsonValueKind.True or JsonValueKind.False => !Allows(schema, "boolean"),
            JsonValueKind.Array => !Allows(schema, "array"),
            _ => !Allows(schema, "object") || value.EnumerateObject().Any() || schema.TryGetProperty("required", out _),
        };
    }

    private static bool ForbidsText(JsonElement schema, JsonElement value)
    {
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return true;
        }

        return schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32()
            || schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32()
            || schema.TryGetProperty("enum", out var texts) && !texts.EnumerateArray().Any(t => t.GetString() == text)
            || schema.TryGetProperty("format", out var format)
                && (format.ValueEquals("date-time") && !DateTime().IsMatch(text) || format.ValueEquals("duration") && !text.Contains('P'));
    }

    private static bool ForbidsNumber(JsonElement schema, JsonElement value) => !value.TryGetInt64(out var number)
        || schema.TryGetProperty("minimum", out var least) && number < least.GetInt64()
        || schema.TryGetProperty("maximum", out var most) && number > most.GetInt64();

    public static bool Allows(JsonElement schema, string type) => schema.TryGetProperty("type", out var types)
        && (types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Any(t => t.ValueEquals(type)) : types.ValueEquals(type));

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$")]
    private static partial Regex DateTime();
}
