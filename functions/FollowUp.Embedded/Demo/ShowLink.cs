using FollowUp.Application.Ports;
using FollowUp.Web.Answers;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Embedded.Demo;

/// <summary>
/// <c>GET /api/demo/links/{id}</c>: the link that the customer of a case gets, so that a newcomer can be the customer. Outside the demo this
/// route does not exist: whoever holds a link acts as the customer (M10).
/// </summary>
internal sealed class ShowLink(ICaseStore store, IBookshelf books, IClock clock)
{
    /// <summary>The route.</summary>
    public static ApiRoute Route { get; } = new()
    {
        Name = "showLink",
        Method = "GET",
        Pattern = "/api/demo/links/{id}",
        Tag = "Demo",
        Summary = "The customer's link of a case",
        Handler = services => services.GetRequiredService<ShowLink>().ShowAsync,
        Anonymous = true,
        Answer = typeof(LinkAnswer),
    };

    private async Task<ApiAnswer> ShowAsync(ApiCall call)
    {
        var rules = books.Current.Policies.Rules.Links;
        return call.TryGetCase(out var id) && await store.LoadAsync(id, call.Gone) is not null
            && books.Current.Links?.To(id, clock.GetCurrentInstant(), rules.ValidFor) is { } link
            ? ApiAnswer.Json(200, new LinkAnswer(link), DemoJson.Web.LinkAnswer)
            : Problems.UnknownCase();
    }
}
