using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>The running hour of one category against what is usual for it (S3).</summary>
/// <param name="category">The category.</param>
/// <param name="rows">The rows of its class that growth brings, the lowest level first.</param>
/// <param name="rule">When growth can be told.</param>
/// <param name="past">The same hour of the weeks before, by the start of the hour (UTC); null where nothing is known.</param>
/// <param name="known">Its alerts that stand, or stood until a moment ago.</param>
internal sealed class GrowthSeries(
    string category, ImmutableArray<SurgeRow> rows, GrowthRule rule, Func<string, Instant, PastHours?> past, IEnumerable<Alert> known)
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private readonly List<Alert> _alerts = [.. known];

    /// <summary>The alerts raised.</summary>
    public List<Alert> Raised { get; } = [];

    /// <summary>The alerts cleared.</summary>
    public List<Alert> Cleared { get; } = [];

    /// <summary>Walks along hours that hold the marks from an instant on; hours without any are hours all the same.</summary>
    public void Walk(IReadOnlyList<FlagMark> marks, Instant from, Instant now, DateTimeZone zone)
    {
        var next = 0;
        for (var hour = LocalHour.At(from, zone); hour.StartAt <= now; hour = hour.Next())
        {
            while (next < marks.Count && marks[next].At < hour.StartAt)
            {
                next++;
            }

            next = WalkHour(marks, next, hour, from, now);
        }
    }

    /// <summary>When the next may be clear: at the end of the first hour that can have passed wholly since it was raised.</summary>
    public Instant? NextClearAt(Instant now, DateTimeZone zone) =>
        _alerts.Exists(alert => alert.ClearedAt is null) ? LocalHour.At(now, zone).EndAt : null;

    private int WalkHour(IReadOnlyList<FlagMark> marks, int next, LocalHour hour, Instant from, Instant now)
    {
        var (customers, teams) = (new HashSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var usual = past(category, hour.StartAt) is { } known && known.Tells(rule) ? known : null;
        for (; next < marks.Count && marks[next].At < hour.EndAt; next++)
        {
            var before = customers.Count;
            customers.Add(marks[next].Customer);
            teams.Add(marks[next].Team);
            if (usual is not null && marks[next].At >= from)
            {
                Decide(marks[next].At, before, customers.Count, usual, teams);
            }
        }

        if (hour.EndAt <= now)
        {
            Clear(hour, customers.Count, usual);
        }

        return next;
    }

    private void Decide(Instant at, int before, int count, PastHours usual, SortedSet<string> teams)
    {
        var level = HighestOf(count, usual);
        var standing = _alerts.Where(alert => alert.StandsAt(at)).OrderBy(alert => alert.Level).ThenBy(alert => alert.RaisedAt).LastOrDefault();
        if (level < 0 || (standing is not null && !Rises(standing, level, at, count, HighestOf(before, usual))))
        {
            return;
        }

        var alert = new Alert
        {
            Id = Alert.IdOf(AlertKind.Growth, category, null, rows[level].Level, count, at),
            Kind = AlertKind.Growth,
            Category = category,
            Level = rows[level].Level,
            Count = count,
            Limit = rows[level].GrowthPercent!.Value,
            Within = Hour,
            Mean = usual.Mean,
            RaisedAt = at,
            Teams = [.. teams],
        };
        _alerts.Add(alert);
        Raised.Add(alert);
    }

    private bool Rises(Alert standing, int level, Instant at, int count, int levelBefore) => Nullable.Compare(rows[level].Level, standing.Level) switch
    {
        > 0 => true,
        < 0 => false,
        _ => (count >= 2 * standing.Count && at >= standing.RaisedAt) || (at - standing.RaisedAt > Hour && levelBefore < level),
    };

    private int HighestOf(int count, PastHours usual)
    {
        var level = rows.Length - 1;
        while (level >= 0 && !usual.HasGrownTo(count, rows[level].GrowthPercent!.Value))
        {
            level--;
        }

        return level;
    }

    /// <summary>A whole hour has passed under half of the growth, or was too small to tell any (S4).</summary>
    private void Clear(LocalHour hour, int count, PastHours? usual)
    {
        for (var i = 0; i < _alerts.Count; i++)
        {
            if (_alerts[i] is { ClearedAt: null } alert && alert.RaisedAt <= hour.StartAt && (usual?.IsUnderHalf(count, alert.Limit) ?? true))
            {
                _alerts[i] = alert with { ClearedAt = hour.EndAt };
                Raised.RemoveAll(one => one.Id == alert.Id);
                Cleared.Add(_alerts[i]);
            }
        }
    }
}
