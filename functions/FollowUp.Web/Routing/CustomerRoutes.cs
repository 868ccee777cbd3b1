using FollowUp.Core.Access;
using FollowUp.Web.Contracts;
using FollowUp.Web.CustomerPages;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>What a customer reaches by a link in a message. Nobody signs in: the link itself is checked (M10).</summary>
internal static class CustomerRoutes
{
    private const string Tag = "Customers";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "showCustomerPage",
            Method = "GET",
            Pattern = CustomerLinks.Path + "{link}",
            Tag = Tag,
            Summary = "Show a customer the case",
            Description = "What was promised and until when, where it stands, the answer, and what the customer can do now (M10). It changes "
                + "nothing, whoever opens the link. A link that is not ours and one whose case is gone are the same 404; one whose time is "
                + "over is a 410. Who asks for text/html, as browsers do, gets all of it as a page that works without scripts; 'done' in its "
                + "query, an action, has it say that this was taken.",
            Handler = services => services.GetRequiredService<ShowCustomerPage>().HandleAsync,
            Anonymous = true,
            HasPages = true,
            Answer = typeof(CustomerPageAnswer),
            Problems = [410],
        },
        new()
        {
            Name = "actOnCustomerPage",
            Method = "POST",
            Pattern = CustomerLinks.Path + "{link}",
            Tag = Tag,
            Summary = "Do what the customer chose",
            Description = "Takes one of the page's 'actions' as JSON, and answers with the page as it is then; or as a form, and answers with "
                + "303 and the way back to the page (M10); a form that is not taken is answered to who asks for text/html with the page and what was "
                + "typed. The same words within minutes, and a supervisor asked for twice, change nothing.",
            Handler = services => services.GetRequiredService<TakeCustomerAction>().HandleAsync,
            Anonymous = true,
            HasPages = true,
            Body = typeof(CustomerActionRequest),
            Form = typeof(CustomerActionRequest),
            Answer = typeof(CustomerPageAnswer),
            Problems = [409, 410, 503],
        },
    ];
}
