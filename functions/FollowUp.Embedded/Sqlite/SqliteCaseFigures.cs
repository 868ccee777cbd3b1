using System.Globalization;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Embedded.Sqlite;

/// <summary>What is counted of cases, from the one file; it never lags behind a commit that was answered. Safe for concurrent use.</summary>
public sealed class SqliteCaseFigures(SqliteDatabase database) : ICaseFigures
{
    internal const string OnDay = """
        SELECT flagged_at, id, json FROM counted CROSS JOIN figures ON figures.case_n = counted.case_n
        WHERE day = ?1 AND (flagged_at, id) > (?2, ?3) ORDER BY flagged_at, id LIMIT ?4
        """;

    /// <inheritdoc/>
    public Task<Page<CaseFigures>> OnDayAsync(LocalDate utcDay, Instant? flaggedSince, int atMost, string? after, CancellationToken cancel)
    {
        // No id is empty: what was flagged at the instant itself follows this place.
        var place = PlaceOf(after) ?? (flaggedSince?.Ticks() ?? long.MinValue, "");
        var most = Math.Max(1, atMost);
        var found = database.Readers.Read(session => session.Prepare(OnDay)
            .Bind(1, FigureTable.NumberOf(utcDay)).Bind(2, place.FlaggedAt).Bind(3, place.Id).Bind(4, most + 1L)
            .All(row => (FlaggedAt: row.Long(0), Id: row.Text(1), Figures: StoredJson.ReadFigures(row.Utf8(2)))));
        var shown = found.Take(most).ToList();
        var next = found.Count > most ? string.Create(CultureInfo.InvariantCulture, $"f{shown[^1].FlaggedAt:x}-{shown[^1].Id}") : null;
        return Task.FromResult(new Page<CaseFigures>([.. shown.Select(row => row.Figures)], next));
    }

    private static (long FlaggedAt, string Id)? PlaceOf(string? after)
    {
        if (after is null)
        {
            return null;
        }

        var parts = after is ['f', .. var rest] ? rest.Split('-', 2) : [];
        return parts.Length == 2 && CaseId.TryParse(parts[1], out var id)
            && long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at)
            ? (at, id.Value)
            : throw new UnknownPageException();
    }
}
