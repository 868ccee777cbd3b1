using FollowUp.Web.Contracts;
using FollowUp.Web.Outages;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Outages and their ends (C6).</summary>
internal static class OutageRoutes
{
    private const string Tag = "Outages";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "declareOutage",
            Method = "POST",
            Pattern = "/api/outages",
            Tag = Tag,
            Summary = "Declare that something is down",
            Description = "Cases that are flagged with its id in 'outage' have no clock until it is declared over (C6). For leads and above.",
            Handler = services => services.GetRequiredService<ManageOutages>().DeclareAsync,
            Body = typeof(OutageRequest),
            Status = 201,
            Answer = typeof(OutageAnswer),
            Problems = [503],
        },
        new()
        {
            Name = "listOutages",
            Method = "GET",
            Pattern = "/api/outages",
            Tag = Tag,
            Summary = "List the outages",
            Handler = services => services.GetRequiredService<ManageOutages>().ListAsync,
            Answer = typeof(OutageListAnswer),
            Query = [Paging.Size, Paging.After],
        },
        new()
        {
            Name = "showOutage",
            Method = "GET",
            Pattern = "/api/outages/{id}",
            Tag = Tag,
            IdIs = "The id of the outage.",
            Summary = "Show an outage",
            Handler = services => services.GetRequiredService<ManageOutages>().ShowAsync,
            Answer = typeof(OutageAnswer),
        },
        new()
        {
            Name = "endOutage",
            Method = "POST",
            Pattern = "/api/outages/{id}/end",
            Tag = Tag,
            IdIs = "The id of the outage.",
            Summary = "Declare an outage over",
            Description = "Its cases get their promises, each counted from its release, 'perMinute' of them in each minute (C6). Repeated, it "
                + "changes nothing. For leads and above.",
            Handler = services => services.GetRequiredService<ManageOutages>().EndAsync,
            Body = typeof(EndOutageRequest),
            Answer = typeof(OutageAnswer),
            Problems = [503],
        },
    ];
}
