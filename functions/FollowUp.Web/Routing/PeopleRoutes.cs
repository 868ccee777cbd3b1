using FollowUp.Web.Contracts;
using FollowUp.Web.People;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The people of the roster and their shifts.</summary>
internal static class PeopleRoutes
{
    private const string Tag = "People";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "listPeople",
            Method = "GET",
            Pattern = "/api/people",
            Tag = Tag,
            Summary = "List the people of the roster with their shifts and absences",
            Handler = services => services.GetRequiredService<ListPeople>().HandleAsync,
            Answer = typeof(PeopleAnswer),
            Query = [ListPeople.Days],
        },
        new()
        {
            Name = "showHandOver",
            Method = "GET",
            Pattern = "/api/people/{id}/hand-over",
            Tag = Tag,
            IdIs = "The id of a person of the roster.",
            Summary = "Show what a person hands over at the end of a shift",
            Description = "The promises that fall due before the next own shift. Shortly before the end of the shift the person is told of them; "
                + "those untouched by then become the lead's. One's own, for leads the team's, for supervisors everybody's (A1).",
            Handler = services => services.GetRequiredService<ShowHandOver>().HandleAsync,
            Answer = typeof(HandOverAnswer),
        },
        new()
        {
            Name = "takeAbsence",
            Method = "POST",
            Pattern = "/api/people/{id}/absences",
            Tag = Tag,
            IdIs = "The id of a person of the roster.",
            Summary = "Say that a person does not work for a time",
            Description = "It lies over the roster in force from now on (A3), and its beginning is the end of a shift: what falls due before the person is "
                + "back is handed over. Repeated, it changes nothing; with \"instead\" it takes the place of one that was told, in one act. One's own, for leads the team's, for supervisors everybody's (A1).",
            Handler = services => services.GetRequiredService<ManageAbsences>().TakeAsync,
            Body = typeof(AbsenceRequest),
            Answer = typeof(AbsenceAnswer),
            Problems = [409, 503],
        },
        new()
        {
            Name = "dropAbsence",
            Method = "POST",
            Pattern = "/api/people/{id}/absences/drop",
            Tag = Tag,
            IdIs = "The id of a person of the roster.",
            Summary = "Take back an absence that was told",
            Description = "Named by its times, as listPeople has them under told; one that is not there is no error. What was handed over meanwhile stays so. "
                + "One's own, for leads the team's, for supervisors everybody's (A1).",
            Handler = services => services.GetRequiredService<ManageAbsences>().DropAsync,
            Body = typeof(DropAbsenceRequest),
            Status = 204,
            Problems = [503],
        },
    ];
}
