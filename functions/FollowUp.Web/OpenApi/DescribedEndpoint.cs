using FollowUp.Web.Answers;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Web.OpenApi;

/// <summary>What the generator reads off an endpoint: names, answers and problems.</summary>
internal static class DescribedEndpoint
{
    public static void Describe(IEndpointConventionBuilder mapped, ApiRoute route)
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
            mapped.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [Problems.MediaType]));
        }
    }

    private static ProducesResponseTypeMetadata Answered(ApiRoute route) => route.Answer is { } answer
        ? new ProducesResponseTypeMetadata(route.Status, answer, [route.AnswerType])
        : new ProducesResponseTypeMetadata(route.Status, typeof(void));

    private static IEnumerable<int> ProblemsOf(ApiRoute route)
    {
        int[] always = route.Anonymous ? [] : [401, 403];
        int[] path = route.NamesOne || route.NamesLink ? [404] : [];
        int[] body = route.Method is "POST" or "PUT" ? [400, 413, 415, 422] : [];
        int[] version = route.TakesVersion ? [412, 428] : [];
        int[] query = route.Query.Count > 0 ? [400] : [];
        return always.Concat(path).Concat(body).Concat(version).Concat(query).Concat(route.Problems).Distinct().Order();
    }

    private static Task Described(HttpContext http) => Task.CompletedTask;
}
