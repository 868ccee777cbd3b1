using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>The description of the API as an OpenAPI document, made from the route table and the contracts.</summary>
public static class ApiDescription
{
    private const string Name = "v1";

    /// <summary>
    /// Makes the document, JSON in UTF-8. The generator wants endpoints to look at: they are mapped in an application of their own that never
    /// starts, so that a host need neither route by itself nor be running. It takes about a second: make it once.
    /// </summary>
    /// <param name="table">The host's routes.</param>
    /// <param name="scheme">How its callers sign in.</param>
    /// <param name="cancel">Cancels the making.</param>
    public static async Task<byte[]> DocumentAsync(ApiTable table, SignInScheme scheme, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting().AddSingleton(scheme);
        AddGenerator(builder.Services);
        await using var app = builder.Build();
        Map(app, table);
        app.UseRouting();
#pragma warning disable ASP0014 // Endpoints are shown to the generator by this call; the implicit one comes with a start.
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014

        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, cancel);
        return json.ToArray();
    }

    private static void AddGenerator(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Apply(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Web);
        });
        services.AddOpenApi(Name, options =>
        {
            options.AddDocumentTransformer(DescribedDocument.Transform);
            options.AddOperationTransformer(DescribedOperation.Transform);
            options.AddSchemaTransformer(DescribedSchema.Transform);
        });
    }

    private static void Map(IEndpointRouteBuilder endpoints, ApiTable table)
    {
        foreach (var route in table.Routes.Where(route => route.IsDescribed))
        {
            DescribedEndpoint.Describe(endpoints.MapMethods(route.Pattern, [route.Method], Unused), route);
        }
    }

    private static Task Unused(HttpContext http) => throw new InvalidOperationException("These endpoints are for looking at.");
}
