using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FollowUp.Core.Cases;
using FollowUp.Web.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace FollowUp.Web.OpenApi;

/// <summary>Describes what is written by a converter of ours, which the generator cannot look into.</summary>
internal static class DescribedSchema
{
    public static Task Transform(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var info = context.JsonTypeInfo;
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type == typeof(Instant) || type == typeof(Duration) || type == typeof(CaseId))
        {
            Text(schema, nullable: type != info.Type, type);
        }
        else if (type == typeof(IReadOnlyList<TimelineView>))
        {
            schema.Items = Fact();
        }
        else if (type.IsEnum)
        {
            schema.Type ??= JsonSchemaType.String;
        }
        else if (info.Kind == JsonTypeInfoKind.Object)
        {
            Object(schema, info);
        }

        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true);
        if (attributes?.FirstOrDefault() is AllowedValuesAttribute allowed)
        {
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)(string)value!)];
        }

        return Task.CompletedTask;
    }

    /// <summary>A request takes no other members; an answer leaves out what has no value, though its constructor asks for it.</summary>
    private static void Object(OpenApiSchema schema, JsonTypeInfo info)
    {
        if (info.Type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            schema.AdditionalPropertiesAllowed = false;
            return;
        }

        foreach (var property in info.Properties.Where(property => property.IsGetNullable))
        {
            schema.Required?.Remove(property.Name);
        }
    }

    private static void Text(OpenApiSchema schema, bool nullable, Type type)
    {
        schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = type == typeof(Instant) ? "date-time" : type == typeof(Duration) ? "duration" : null;
        schema.Properties = null;
        if (type == typeof(CaseId))
        {
            (schema.MinLength, schema.MaxLength) = (CaseId.Length, CaseId.Length);
        }
    }

    private static OpenApiSchema Fact() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A fact: when, by whom, of which type, and the members of that type.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "When (UTC)." },
            ["by"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A person's id, or system." },
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What became true, such as caseFlagged." },
        },
        Required = new HashSet<string> { "at", "by", "type" },
        AdditionalPropertiesAllowed = true,
    };
}
