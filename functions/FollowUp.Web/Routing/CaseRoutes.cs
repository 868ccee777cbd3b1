using FollowUp.Core.Promises;
using FollowUp.Web.Cases;
using FollowUp.Web.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Web.Routing;

/// <summary>Flagging, planning and reading cases.</summary>
internal static class CaseRoutes
{
    public const string Tag = "Cases";

    public static IReadOnlyList<ApiRoute> Flagging { get; } =
    [
        new()
        {
            Name = "flagCase",
            Method = "POST",
            Pattern = "/api/cases",
            Tag = Tag,
            Summary = "Flag a case and get its promise",
            Description = "Answers with the number, the deadline, the exact sentence to say to the customer and every step of the ladder "
                + "(P3). The clock starts now or at 'contactedAt' (P4); 'promise' may only be earlier than the target (P5). With an "
                + "Idempotency-Key the same body gives the same answer, with the header Idempotency-Replayed: true (O2). "
                + "If a case of the same phone or email and the same category is open, the flag joins it: the answer is 200 with that case, its "
                + "promise and the sentence to say, and 'joined' is true (P7). Flags of one moment may not see each other; such cases can be merged.",
            Handler = services => services.GetRequiredService<FlagCase>().HandleAsync,
            Body = typeof(FlagRequest),
            Status = 201,
            Answer = typeof(CaseAnswer),
            Problems = [503],
        },
        new()
        {
            Name = "planCase",
            Method = "POST",
            Pattern = "/api/plan",
            Tag = Tag,
            Summary = "See what would be promised if the case were flagged now",
            Description = "Takes what flagging takes and answers the same, without id and number. Nothing is stored, nobody is told. "
                + "'joins' names the open case that a flag would join (P7).",
            Handler = services => services.GetRequiredService<PlanCase>().HandleAsync,
            Body = typeof(FlagRequest),
            Answer = typeof(PlanAnswer),
        },
    ];

    public static IReadOnlyList<ApiRoute> Reading { get; } =
    [
        new()
        {
            Name = "listCases",
            Method = "GET",
            Pattern = "/api/cases",
            Tag = Tag,
            Summary = "List a queue, by deadline",
            Description = "Agents and leads see their own team's cases and their own, supervisors and managers all (A1). "
                + "Phones and emails are masked.",
            Handler = services => services.GetRequiredService<ListCases>().HandleAsync,
            Answer = typeof(CaseListAnswer),
            Query =
            [
                new("queue", "mine: owned by the caller; team: open cases of the team, for supervisors of all teams; overdue: past the "
                    + "deadline; due-soon: within the time that the policy file sets; not-told: the customer could not be "
                    + "reached (M8); unreachable: all calls reached nobody (C5); ended: over, the latest deadline first.")
                {
                    Allowed = Queues.All,
                    Default = Queues.Mine,
                },
                Paging.Team, Paging.Size, Paging.After,
            ],
        },
        new()
        {
            Name = "listCodes",
            Method = "GET",
            Pattern = "/api/codes",
            Tag = Tag,
            Summary = "List the codes that answers were given with",
            Description = "Resolutions and root causes of the whole centre, those used lately first, to be offered for the next answer (Z1): reports count "
                + "a code by its spelling. What may be a phone or an email is not listed (A4).",
            Handler = services => services.GetRequiredService<ManageCodes>().ListAsync,
            Answer = typeof(CodesAnswer),
        },
        new()
        {
            Name = "dropCode",
            Method = "POST",
            Pattern = "/api/codes/drop",
            Tag = Tag,
            Summary = "Drop a code from those that are offered, such as a typo",
            Description = "Answers with those that are left. The answers given with it keep it, and one more puts it back. For leads and above.",
            Handler = services => services.GetRequiredService<ManageCodes>().DropAsync,
            Body = typeof(DropCodeRequest),
            Answer = typeof(CodesAnswer),
            Problems = [503],
        },
        new()
        {
            Name = "showCase",
            Method = "GET",
            Pattern = "/api/cases/{id}",
            Tag = Tag,
            Summary = "Show a case with its cycle, timeline and messages",
            Description = "Addresses are whole, for those who may see the case (A1).",
            Handler = services => services.GetRequiredService<ShowCase>().PageAsync,
            Answer = typeof(CasePage),
        },
        new()
        {
            Name = "explainCase",
            Method = "GET",
            Pattern = "/api/cases/{id}/explain",
            Tag = Tag,
            Summary = "Explain a case's times",
            Description = "The segments that led to the deadline, the reason of every step and of every silence, each with its rule (P8).",
            Handler = services => services.GetRequiredService<ShowCase>().ExplainAsync,
            Answer = typeof(Explanation),
        },
    ];
}
