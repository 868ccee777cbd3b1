using FollowUp.Web.Contracts;
using FollowUp.Web.Surges;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Alerts and master cases (S1-S5).</summary>
internal static class SurgeRoutes
{
    private const string Tag = "Surges";
    private const string AlertId = "The id of the alert.";
    private const string MasterId = "The id of the master case.";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new()
        {
            Name = "listAlerts",
            Method = "GET",
            Pattern = "/api/alerts",
            Tag = Tag,
            Summary = "List the alerts, the newest first",
            Description = "More complaints than is ordinary: the same symptom from several customers (S1), many in a category (S2), or more than in the "
                + "weeks before (S3). A part may hold fewer than were asked for.",
            Handler = services => services.GetRequiredService<ManageAlerts>().ListAsync,
            Answer = typeof(AlertListAnswer),
            Query =
            [
                new("open", "'true' for those that stand only.") { Allowed = ["true", "false"], Default = "false" }, Paging.Size, Paging.After,
            ],
        },
        new()
        {
            Name = "showAlert",
            Method = "GET",
            Pattern = "/api/alerts/{id}",
            Tag = Tag,
            IdIs = AlertId,
            Summary = "Show an alert",
            Handler = services => services.GetRequiredService<ManageAlerts>().ShowAsync,
            Answer = typeof(AlertAnswer),
        },
        new()
        {
            Name = "acknowledgeAlert",
            Method = "POST",
            Pattern = "/api/alerts/{id}/acknowledge",
            Tag = Tag,
            IdIs = AlertId,
            Summary = "Take notice of an alert",
            Description = "The first who does stays the one who did; repeated, it changes nothing. For leads and above.",
            Handler = services => services.GetRequiredService<ManageAlerts>().AcknowledgeAsync,
            Body = typeof(AcknowledgeAlertRequest),
            Answer = typeof(AlertAnswer),
            Problems = [503],
        },
        new()
        {
            Name = "openMasterForAlert",
            Method = "POST",
            Pattern = "/api/alerts/{id}/master",
            Tag = Tag,
            IdIs = AlertId,
            Summary = "Open a master case for an alert",
            Description = "Flags a case with a promise and a ladder of its own, and links the running cases of the alert's category, and of its symptom "
                + "if it has one: their ladders stop, each customer gets one message with the master's time, so many in a minute. Answered, it answers "
                + "them all; when it misses its deadline or ends otherwise they run again with a part of their target (S5). One alert has one master. "
                + "For leads and above.",
            Handler = services => services.GetRequiredService<ManageMasters>().OpenForAlertAsync,
            Body = typeof(AlertMasterRequest),
            Status = 201,
            Answer = typeof(MasterPage),
            Problems = [503],
        },
        new()
        {
            Name = "openMaster",
            Method = "POST",
            Pattern = "/api/masters",
            Tag = Tag,
            Summary = "Open a master case",
            Description = "As for an alert; its cases are linked one by one (S5). For leads and above.",
            Handler = services => services.GetRequiredService<ManageMasters>().OpenAsync,
            Body = typeof(MasterRequest),
            Status = 201,
            Answer = typeof(MasterPage),
            Problems = [503],
        },
        new()
        {
            Name = "listMasters",
            Method = "GET",
            Pattern = "/api/masters",
            Tag = Tag,
            Summary = "List the master cases",
            Description = "By id. A part may hold fewer than were asked for.",
            Handler = services => services.GetRequiredService<ManageMasters>().ListAsync,
            Answer = typeof(MasterListAnswer),
            Query =
            [
                new("open", "'true' for those only that link cases, or have yet to answer them or to let them go.") { Allowed = ["true", "false"], Default = "false" },
                Paging.Size, Paging.After,
            ],
        },
        new()
        {
            Name = "showMaster",
            Method = "GET",
            Pattern = "/api/masters/{id}",
            Tag = Tag,
            IdIs = MasterId,
            Summary = "Show a master case and what became of those that wait for it",
            Handler = services => services.GetRequiredService<ManageMasters>().ShowAsync,
            Answer = typeof(MasterPage),
        },
        new()
        {
            Name = "listCasesOfMaster",
            Method = "GET",
            Pattern = "/api/masters/{id}/cases",
            Tag = Tag,
            IdIs = MasterId,
            Summary = "List the cases that wait for a master case",
            Description = "By id, of those that the caller may see (A1). A part may hold fewer than were asked for; those that were answered or run again "
                + "are counted by the master and listed no more.",
            Handler = services => services.GetRequiredService<ManageMasters>().WaitingAsync,
            Answer = typeof(CaseListAnswer),
            Query = [Paging.Size, Paging.After],
        },
        new()
        {
            Name = "linkToMaster",
            Method = "POST",
            Pattern = "/api/masters/{id}/cases",
            Tag = Tag,
            IdIs = MasterId,
            Summary = "Have a case wait for a master case",
            Description = "It is linked within a minute or so, at the master's pace (S5). To take it out again, resume the case. For leads and above, who "
                + "can see the case.",
            Handler = services => services.GetRequiredService<ManageMasters>().LinkAsync,
            Body = typeof(MasterCaseRequest),
            Status = 202,
            Answer = typeof(MasterPage),
            Problems = [409, 503],
        },
    ];
}
