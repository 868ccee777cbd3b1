using FollowUp.Web.Contracts;
using FollowUp.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Maps the API in a host that routes by itself.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps every route of the <see cref="ApiTable"/>, the page at <c>/</c>, and a problem for the rest of <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapFollowUpApi(this IEndpointRouteBuilder app)
    {
        var dispatcher = app.ServiceProvider.GetRequiredService<ApiDispatcher>();
        foreach (var route in app.ServiceProvider.GetRequiredService<ApiTable>().Routes)
        {
            var mapped = app.MapMethods(route.Pattern, [route.Method], http => dispatcher.HandleAsync(route.Name, http));
            Describe(mapped, route);
        }

        app.Map("/api/{**rest}", dispatcher.HandleUnknownAsync).ExcludeFromDescription();
        StaticPages.Map(app);
        return app;
    }

    private static void Describe(IEndpointConventionBuilder mapped, ApiRoute route)
    {
        mapped.WithName(route.Name).WithTags(route.Tag).WithSummary(route.Summary);
        if (route.Description is { } description)
        {
            mapped.WithDescription(description);
        }

        // Descriptions are made of endpoints that name a method; a plain request delegate does not.
        mapped.WithMetadata(route, ((RequestDelegate)Described).Method);
        mapped.WithMetadata(Answered(route));
        foreach (var status in ProblemsOf(route))
        {
            mapped.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [Answers.Problems.MediaType]));
        }
    }

    private static ProducesResponseTypeMetadata Answered(ApiRoute route) => route.Answer is { } answer
        ? new ProducesResponseTypeMetadata(route.Status, answer, [route.AnswerType])
        : new ProducesResponseTypeMetadata(route.Status, typeof(void));

    private static IEnumerable<int> ProblemsOf(ApiRoute route)
    {
        int[] always = route.Anonymous ? [] : [401, 403];
        int[] path = route.NamesCase ? [404] : [];
        int[] post = route.Method == "POST" ? [400, 413, 415, 422] : [];
        int[] query = route.Query.Count > 0 ? [400] : [];
        return always.Concat(path).Concat(post).Concat(query).Concat(route.Problems).Distinct().Order();
    }

    private static Task Described(HttpContext http) => Task.CompletedTask;
}
