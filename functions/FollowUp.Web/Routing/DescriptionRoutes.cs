using FollowUp.Web.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The description of all the others.</summary>
internal static class DescriptionRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "describeApi",
            Method = "GET",
            Pattern = "/openapi.json",
            Tag = "Description",
            Summary = "The API as an OpenAPI document",
            Handler = services => services.GetRequiredService<DescribeApi>().HandleAsync,
            Anonymous = true,
            IsDescribed = false,
        },
    ];
}
