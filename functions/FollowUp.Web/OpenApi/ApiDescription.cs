using FollowUp.Web.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.OpenApi;

/// <summary>The description of the API as an OpenAPI document, made from the route table and the contracts.</summary>
public static class ApiDescription
{
    /// <summary>Registers the document; a host serves it with <c>MapOpenApi("/openapi.json")</c>.</summary>
    public static IServiceCollection AddFollowUpDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Apply(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Web);
        });
        return services.AddOpenApi(options =>
        {
            options.AddDocumentTransformer(DescribedDocument.Transform);
            options.AddOperationTransformer(DescribedOperation.Transform);
            options.AddSchemaTransformer(DescribedSchema.Transform);
        });
    }
}
