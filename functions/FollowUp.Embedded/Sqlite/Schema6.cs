using FollowUp.Application.Json;
using FollowUp.Core.Reports;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The form of the file with the figures of the cases, and the days (UTC, counted from 1970) on which they count. Never edit it, add a migration.
/// </summary>
/// <remarks>
/// The figures of a case stand once, and are read through the days on which they count. Both trees grow at their ends: a new case is flagged
/// today, and has the greatest number.
/// </remarks>
internal static class Schema6
{
    public const string Sql = """
        CREATE TABLE figures (
            case_n INTEGER PRIMARY KEY,
            json   TEXT NOT NULL);
        CREATE TABLE counted (
            day        INTEGER NOT NULL,
            flagged_at INTEGER NOT NULL,
            id         TEXT NOT NULL,
            case_n     INTEGER NOT NULL,
            PRIMARY KEY (day, flagged_at, id)) WITHOUT ROWID;
        """;

    private const string Cases = "SELECT n, json FROM cases WHERE n > ?1 ORDER BY n LIMIT 1000";

    /// <summary>Counts the cases of an older file, a part at a time: memory does not grow with them.</summary>
    public static void Fill(SqliteSession session)
    {
        var table = new FigureTable(session);
        var last = 0L;
        while (session.Prepare(Cases).Bind(1, last).All(row => (N: row.Long(0), Figures: CaseFigures.Of(StoredJson.ReadCase(row.Utf8(1))))) is { Count: > 0 } part)
        {
            foreach (var (n, figures) in part)
            {
                table.Put(n, figures, StoredJson.WriteUtf8(figures));
            }

            last = part[^1].N;
        }
    }
}
