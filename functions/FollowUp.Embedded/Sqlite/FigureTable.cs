using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>Writes what is counted of cases, and nothing if that has not changed.</summary>
internal sealed class FigureTable(SqliteSession session)
{
    private readonly Statement _put = session.Prepare("""
        INSERT INTO figures (case_n, json) VALUES (?1, ?2) ON CONFLICT (case_n) DO UPDATE SET json = excluded.json WHERE json <> excluded.json
        """);

    private readonly Statement _count = session.Prepare(
        "INSERT INTO counted (day, flagged_at, id, case_n) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");

    public static long NumberOf(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    /// <summary>A day stays even if nothing is counted on it any more: whoever reads it looks at the instants.</summary>
    public void Put(long caseRow, CaseFigures figures, ReadOnlySpan<byte> json)
    {
        if (_put.Bind(1, caseRow).Bind(2, json).Run() == 0)
        {
            return;
        }

        foreach (var day in figures.Days)
        {
            _count.Bind(1, NumberOf(day)).Bind(2, figures.FlaggedAt.Ticks()).Bind(3, figures.Id.Value).Bind(4, caseRow).Run();
        }
    }
}
