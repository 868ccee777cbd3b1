using System.Globalization;
using System.Text.Json.Nodes;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>What the document says about a route beyond its body and answers: parameters, headers, who may call.</summary>
internal static class DescribedOperation
{
    public static async Task Transform(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().FirstOrDefault() is not { } route)
        {
            return;
        }

        operation.OperationId = route.Name;
        operation.Parameters = [.. Parameters(route)];
        operation.RequestBody = (route.Body ?? route.Form) is null ? null : new OpenApiRequestBody
        {
            Required = route.Body is not { } body || body == typeof(BookDocument) || ApiJson.Web.GetTypeInfo(body) is not { } shape || !BodyContract.Of(shape).MayBeLeftOut,
            Content = new Dictionary<string, OpenApiMediaType>(),
        };
        if (route.HasPages)
        {
            AddPages(operation, route);
        }

        await AddBodyAsync(operation, route.Body, "application/json", context, cancel);
        await AddBodyAsync(operation, route.Form, FormBody.MediaType, context, cancel);
        if (!route.Anonymous)
        {
            var scheme = new OpenApiSecuritySchemeReference(DescribedDocument.Bearer, context.Document);
            operation.Security = [new OpenApiSecurityRequirement { [scheme] = [] }];
        }
    }

    // What a browser posts and is taken is answered with the way back to the page, so only a GET has one when all goes well.
    private static void AddPages(OpenApiOperation operation, ApiRoute route)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer.Content is { } content && (route.Method == "GET" || status != $"{route.Status}"))
            {
                content["text/html"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }

    // Handlers read bodies by themselves, so nothing but the route tells the generator of them.
    private static async Task AddBodyAsync(
        OpenApiOperation operation, Type? body, string mediaType, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (body is null)
        {
            return;
        }

        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(body.Name) != true)
        {
            document.AddComponent(body.Name, await context.GetOrCreateSchemaAsync(body, null, cancel));
        }

        operation.RequestBody!.Content![mediaType] = new() { Schema = new OpenApiSchemaReference(body.Name, document) };
    }

    private static IEnumerable<IOpenApiParameter> Parameters(ApiRoute route)
    {
        if (route.NamesOne)
        {
            var id = new OpenApiSchema { Type = JsonSchemaType.String };
            (id.MinLength, id.MaxLength) = route.NamesCase ? (CaseId.Length, CaseId.Length) : (1, (int?)null);
            yield return Parameter("id", ParameterLocation.Path, route.IdIs, id, required: true);
        }

        if (route.NamesLink)
        {
            var link = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = CustomerLinks.TokenLength, MaxLength = CustomerLinks.TokenLength };
            yield return Parameter("link", ParameterLocation.Path, "The end of the link in the customer's message.", link, required: true);
        }

        foreach (var query in route.Query)
        {
            yield return Parameter(query.Name, ParameterLocation.Query, query.Description, SchemaOf(query));
        }

        if (route.TakesVersion)
        {
            var about = "The version that the caller has seen, from the header ETag.";
            yield return Parameter("If-Match", ParameterLocation.Header, about, new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 }, required: true);
        }

        if (route.TakesKey)
        {
            var key = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = IdempotencyKey.Longest,
                Pattern = "^[ -~]+$",
            };
            var about = "The caller's own name for this request: the same key with the same body, byte for byte, is carried out once and "
                + "answered alike for 24 h; with another body it is a 422 (O2).";
            yield return Parameter(IdempotencyKey.Header, ParameterLocation.Header, about, key);
        }
    }

    private static OpenApiSchema SchemaOf(QueryParameter query)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        if (query.Range is var (least, most))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Minimum = least.ToString(CultureInfo.InvariantCulture);
            schema.Maximum = most.ToString(CultureInfo.InvariantCulture);
            schema.Default = query.Default is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
        }
        else
        {
            (schema.MinLength, schema.MaxLength) = query.Allowed is null ? (1, query.MaxLength) : ((int?)null, (int?)null);
            schema.Enum = query.Allowed is { } allowed ? [.. allowed.Select(text => (JsonNode)text)] : null;
            schema.Default = query.Default;
        }

        return schema;
    }

    private static OpenApiParameter Parameter(
        string name, ParameterLocation place, string description, OpenApiSchema schema, bool required = false) => new()
        {
            Name = name,
            In = place,
            Description = description,
            Required = required,
            Schema = schema,
        };
}
