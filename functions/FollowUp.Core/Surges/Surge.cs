using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>Finds surges in complaints (S1-S4). Pure: the same complaints, alerts and time give the same findings.</summary>
public static class Surge
{
    /// <summary>
    /// Since when complaints have to be given to look from an instant on: a window before it, and two windows before the present of an alert
    /// that stands, for it is clear only after a whole window under half.
    /// </summary>
    public static Instant Needs(IEnumerable<Alert> alerts, SurgeRules rules, Instant from)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(rules);
        var standing = alerts.Where(alert => alert.ClearedAt is null).Select(alert => alert.Within + alert.Within);
        return from - standing.Append(rules.Longest).Append(Duration.FromHours(3)).Max();
    }

    /// <summary>Looks at complaints.</summary>
    /// <param name="marks">The complaints since <see cref="Needs"/>, in time order.</param>
    /// <param name="alerts">The alerts that stand, and those that were cleared after <paramref name="from"/>.</param>
    /// <param name="past">The same hour of the weeks before, by category and start of the hour (UTC); null where nothing is known (S3).</param>
    /// <param name="from">From when complaints are judged (UTC); those before have been.</param>
    /// <param name="now">The present (UTC).</param>
    /// <param name="zone">The centre's zone, whose hours are compared.</param>
    /// <param name="rules">The table.</param>
    public static SurgeFindings Look(
        IReadOnlyList<FlagMark> marks,
        IReadOnlyList<Alert> alerts,
        Func<string, Instant, PastHours?> past,
        Instant from,
        Instant now,
        DateTimeZone zone,
        SurgeRules rules)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(rules);
        List<Alert> raised = [], cleared = [];
        Instant? next = null;
        void Take(List<Alert> up, List<Alert> down, Instant? clearAt)
        {
            raised.AddRange(up);
            cleared.AddRange(down);
            next = next < clearAt ? next : clearAt ?? next;
        }

        var byCategory = marks.GroupBy(mark => mark.Category).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var category in Touched(marks.Where(mark => mark.At >= from).Select(mark => mark.Category), alerts, _ => true, alert => alert.Category))
        {
            var own = byCategory.GetValueOrDefault(category, []);
            var of = alerts.Where(alert => alert.Category == category).ToList();
            var rows = rules.ClassOf(category).Rows;

            var counts = new SurgeSeries(AlertKind.Count, category, null, RungsOf(rows), of.Where(alert => alert.Kind == AlertKind.Count));
            counts.Walk(own, from, now);
            Take(counts.Raised, counts.Cleared, counts.NextClearAt);

            var growth = new GrowthSeries(
                category, [.. rows.Where(row => row.GrowthPercent is not null)], rules.Growth, past, of.Where(alert => alert.Kind == AlertKind.Growth));
            growth.Walk(own, from, now, zone);
            Take(growth.Raised, growth.Cleared, growth.NextClearAt(now, zone));

            foreach (var symptom in Touched(
                own.Where(mark => mark.At >= from).Select(mark => mark.Symptom).OfType<string>(), of, alert => alert.Kind == AlertKind.Symptom, alert => alert.Symptom!))
            {
                var series = new SurgeSeries(
                    AlertKind.Symptom, category, symptom, [SymptomRung(rules.Symptom)],
                    of.Where(alert => alert.Kind == AlertKind.Symptom && alert.Symptom == symptom));
                series.Walk(own.Where(mark => mark.Symptom == symptom), from, now);
                Take(series.Raised, series.Cleared, series.NextClearAt);
            }
        }

        return new SurgeFindings([.. raised.OrderBy(alert => alert.RaisedAt)], [.. cleared.OrderBy(alert => alert.ClearedAt)], next);
    }

    /// <summary>The names that something new is about, or an alert that stands; nothing else can have changed.</summary>
    private static IEnumerable<string> Touched(
        IEnumerable<string> fresh, IEnumerable<Alert> alerts, Func<Alert, bool> such, Func<Alert, string> nameOf) =>
        fresh.Concat(alerts.Where(such).Select(nameOf)).Distinct().Order(StringComparer.Ordinal);

    private static ImmutableArray<SurgeRung> RungsOf(ImmutableArray<SurgeRow> rows) =>
    [
        .. rows.Where(row => row.Counts.Length > 0).Select(row => new SurgeRung(
            row.Level, [.. row.Counts.Select(limit => new SurgeThreshold(limit.Above + 1, limit.Above, limit.Within))])),
    ];

    private static SurgeRung SymptomRung(SymptomRule rule) => new(null, [new SurgeThreshold(rule.Customers, rule.Customers, rule.Within)]);
}
