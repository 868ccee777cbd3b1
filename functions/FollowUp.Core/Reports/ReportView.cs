using FollowUp.Core.Access;
using FollowUp.Core.People;

namespace FollowUp.Core.Reports;

/// <summary>What of the centre a reader's report is made of (A1): an agent's own, a lead's team, all for those above.</summary>
/// <param name="Team">Only cases of this team; null for all.</param>
/// <param name="Agent">Only what is this agent's; null for all.</param>
public sealed record ReportView(string? Team, string? Agent)
{
    /// <summary>All of it.</summary>
    public static ReportView Everything { get; } = new(null, null);

    /// <summary>What somebody may see.</summary>
    public static ReportView For(Actor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Role switch
        {
            Role.Supervisor or Role.Manager => Everything,
            Role.Lead => new ReportView(reader.Team ?? "", null),
            _ => new ReportView(null, reader.Id),
        };
    }

    /// <summary>True if a case's cycle is part of it. A master case is in no report: it has no customer, and those of the others count (S5).</summary>
    public bool Shows(CaseFigures figures, CycleFigures cycle) =>
        !figures.IsMaster && (Team is null || figures.Team == Team) && (Agent is null || cycle.Agent == Agent);
}
