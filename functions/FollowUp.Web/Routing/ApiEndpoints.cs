using FollowUp.Core.Access;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Maps the API in a host that routes by itself.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps every route of the <see cref="ApiTable"/>, the pages, and a problem for the rest of <c>/api</c> and <c>/c</c>.</summary>
    public static IEndpointRouteBuilder MapFollowUpApi(this IEndpointRouteBuilder app)
    {
        var dispatcher = app.ServiceProvider.GetRequiredService<ApiDispatcher>();
        foreach (var route in app.ServiceProvider.GetRequiredService<ApiTable>().Routes)
        {
            // No endpoint says what it accepts: routing would pass it over when the media type is another, and tell that nothing is here.
            app.MapMethods(route.Pattern, [route.Method], http => dispatcher.HandleAsync(route.Name, http));
        }

        app.MapMethods("/", ["GET"], StaticPages.HandleAsync);
        app.MapMethods(StaticPages.Folder + "{**file}", ["GET"], StaticPages.HandleAsync);
        app.Map("/api/{**rest}", dispatcher.HandleUnknownAsync);
        app.Map(CustomerLinks.Path + "{**rest}", dispatcher.HandleUnknownAsync);
        return app;
    }
}
