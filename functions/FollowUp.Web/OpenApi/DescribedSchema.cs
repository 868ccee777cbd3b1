using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
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
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Instant))
        {
            Text(schema, context, "date-time");
        }
        else if (type == typeof(Duration))
        {
            Text(schema, context, "duration");
        }
        else if (type == typeof(CaseId))
        {
            Text(schema, context, null);
            (schema.MinLength, schema.MaxLength) = (CaseId.Length, CaseId.Length);
        }
        else if (type == typeof(TimelineView))
        {
            Fact(schema);
        }
        else if (context.JsonTypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object
            && type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            schema.AdditionalPropertiesAllowed = false;
        }

        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true);
        if (attributes?.FirstOrDefault() is AllowedValuesAttribute allowed)
        {
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)(string)value!)];
        }

        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, OpenApiSchemaTransformerContext context, string? format)
    {
        var nullable = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is not null;
        schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = format;
        schema.Properties = null;
    }

    private static void Fact(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "When (UTC)." },
            ["by"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A person's id, or system." },
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What became true, such as caseFlagged." },
        };
        schema.Required = new HashSet<string> { "at", "by", "type" };
        schema.AdditionalPropertiesAllowed = true;
    }
}
