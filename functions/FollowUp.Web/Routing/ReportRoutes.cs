using FollowUp.Core.Reports;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>The reports.</summary>
internal static class ReportRoutes
{
    private const string Tag = "Reports";

    private const string WhoSees = " Agents see what is their own, leads their team's, supervisors and managers all (A1). JSON, or CSV (RFC 4180, UTF-8) "
        + "by 'format=csv' or 'Accept: text/csv'; there times are whole seconds, and a text that a spreadsheet would take for a formula begins "
        + "with an apostrophe.";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "reportPromises",
            Method = "GET",
            Pattern = "/api/reports/promises",
            Tag = Tag,
            Summary = "Count promises and what became of them",
            Description = "Kept, missed and open promises, times to first contact and to the answer, shares and ratings with their targets, by day, "
                + "team, agent, category or tier. What each counts stands with it in the answer." + WhoSees,
            Handler = services => services.GetRequiredService<ShowReports>().PromisesAsync,
            Answer = typeof(PromiseReportAnswer),
            Query = [.. ReportQuery.Parameters, new("by", "What the rows are of.") { Allowed = EnumText<ReportBy>.All, Default = "day" }],
        },
        new()
        {
            Name = "reportRootCauses",
            Method = "GET",
            Pattern = "/api/reports/root-causes",
            Tag = Tag,
            Summary = "Count why things happened",
            Description = "The root causes of the cycles that ended with an answer (Z1), the most frequent first." + WhoSees,
            Handler = services => services.GetRequiredService<ShowReports>().RootCausesAsync,
            Answer = typeof(RootCauseReportAnswer),
            Query = ReportQuery.Parameters,
        },
        new()
        {
            Name = "reportScores",
            Method = "GET",
            Pattern = "/api/reports/scores",
            Tag = Tag,
            Summary = "Score after-sales work",
            Description = "Satisfaction, speed, quality and skill of the cycles that ended with an answer, by the points of the policy file; by case "
                + $"at most {ShowReports.MostDaysByCase} days." + WhoSees,
            Handler = services => services.GetRequiredService<ShowReports>().ScoresAsync,
            Answer = typeof(ScoreReportAnswer),
            Query = [.. ReportQuery.Parameters, new("by", "What the rows are of.") { Allowed = EnumText<ScoreBy>.All, Default = "agent" }],
        },
        new()
        {
            Name = "watchLaunch",
            Method = "POST",
            Pattern = "/api/launches",
            Tag = Tag,
            Summary = "Watch what customers say about a launch",
            Description = "In the evening of that day the supervisors get an email about the cases that were flagged that day with this 'project': "
                + "counts by kind, category and symptom, ratings, and what is open. Two launches of one name and day are told once. For leads "
                + "and above.",
            Handler = services => services.GetRequiredService<ManageLaunches>().WatchAsync,
            Body = typeof(LaunchRequest),
            Status = 201,
            Answer = typeof(LaunchAnswer),
            Problems = [503],
        },
        new()
        {
            Name = "listLaunches",
            Method = "GET",
            Pattern = "/api/launches",
            Tag = Tag,
            Summary = "List the launches that are watched",
            Handler = services => services.GetRequiredService<ManageLaunches>().ListAsync,
            Answer = typeof(LaunchListAnswer),
            Query = [Paging.Size, Paging.After],
        },
    ];
}
