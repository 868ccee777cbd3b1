using FollowUp.Web.SignIn;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FollowUp.Web.OpenApi;

/// <summary>What the document says about the API as a whole.</summary>
internal static class DescribedDocument
{
    public const string Bearer = "bearer";

    public static Task Transform(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "FollowUp",
            Version = "1",
            Description = "Promises to customers, kept. Times are ISO 8601: any offset is taken, UTC is answered. Durations are ISO 8601. "
                + "Bodies are JSON in UTF-8 of at most 64 KiB, unless a route says otherwise; members that are unknown or given twice are refused. Members without a "
                + "value are left out of answers. Problems are application/problem+json (O6): 400 if the request cannot be read, 422 if "
                + "it can and a rule refuses a value, 409 with what is allowed if the case is in another state. Nothing is stored then.",
        };
        document.Servers?.Clear();
        var scheme = context.ApplicationServices.GetRequiredService<SignInScheme>();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = scheme.Format,
            Description = scheme.Description,
        };
        return Task.CompletedTask;
    }
}
