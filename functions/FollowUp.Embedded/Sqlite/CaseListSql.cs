using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The walk of an index that gives one page of a queue. Parameters: 1 running, 2 and 3 the place after which it begins, 4 the last
/// deadline, 5 how many rows, 6 team, 7 owner.
/// </summary>
/// <remarks>Of rows with one deadline SQLite reads the entries of earlier pages again, in the index alone: some ten milliseconds for 300,000.</remarks>
internal static class CaseListSql
{
    /// <summary>The index that narrows it most; what is left is read past. It is named, so that a query without one fails its test.</summary>
    public static string For(CaseQuery query)
    {
        var index = query switch
        {
            { UnreachableOnly: true } => "cases_unreachable",
            { NotReachedOnly: true } => "cases_not_reached",
            { Owner: not null } => "cases_of_owner",
            { Team: not null } => "cases_of_team",
            _ => "cases_all",
        };
        var (follows, order) = query.Running ? (">", "deadline_at, n") : ("<", "deadline_at DESC, n DESC");
        return $"""
            SELECT n, deadline_at, json FROM cases INDEXED BY {index}
            WHERE running = ?1 AND (deadline_at, n) {follows} (?2, ?3) AND deadline_at <= ?4
                {(query.NotReachedOnly ? "AND not_reached = 1" : "")}
                {(query.UnreachableOnly ? "AND unreachable = 1" : "")}
                {(query.Team is null ? "" : "AND team = ?6")}
                {(query.Owner is null ? "" : "AND owner = ?7")}
            ORDER BY {order} LIMIT ?5
            """;
    }
}
