using System.Globalization;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Tests.Surges;

/// <summary>
/// The same rules counted over every half minute from all complaints, with no window that slides and nothing remembered but the alerts: what a
/// look finds must be what this finds, however the looks are spread.
/// </summary>
[Trait("Rule", "S2")]
[Trait("Rule", "S4")]
public sealed class ANaiveCount
{
    private static readonly Duration Step = Duration.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Finds_the_same_alerts(int seed)
    {
        for (var round = 0; round < 4; round++)
        {
            var random = new Random((seed * 1000) + round);
            var category = random.Next(3) switch { 0 => "payment", 1 => "billing", _ => "delivery" };
            var complaints = Random(random, category, out var end);

            var naive = Naive(complaints.Marks, category, end);
            var found = Walked(complaints, random, end);

            Assert.Equal(naive, found);
        }
    }

    /// <summary>Looks at random times, each some minutes back, as the watch does.</summary>
    private static List<string> Walked(Complaints complaints, Random random, int end)
    {
        var (all, from) = (new Dictionary<string, Alert>(), -10.0);
        for (var now = 0.0; now < end; from = now)
        {
            now = Math.Min(end, now + random.Next(1, 50) / 2.0);
            var found = complaints.LookedAt(now, from - 2);
            foreach (var alert in found.Raised.Concat(found.Cleared))
            {
                all[alert.Id] = alert;
            }
        }

        return [.. all.Values.Select(Line).Order(StringComparer.Ordinal)];
    }

    private static Complaints Random(Random random, string category, out int end)
    {
        var (complaints, minute) = (new Complaints(), 0.0);
        for (var burst = random.Next(1, 4); burst > 0; burst--)
        {
            var rate = random.Next(1, 8);
            for (var i = random.Next(3, 45); i > 0; i--)
            {
                minute += random.Next(0, rate) / 2.0;
                complaints.Comes("c" + random.Next(60).ToString(CultureInfo.InvariantCulture), minute, category, random.Next(3) == 0 ? "lost" : null);
            }

            minute += random.Next(0, 200);
        }

        end = (int)minute + 400;
        return complaints;
    }

    private static List<string> Naive(IReadOnlyList<FlagMark> marks, string category, int end)
    {
        var rows = DefaultSurges.Rules.ClassOf(category).Rows.Select(row => (
            (SurgeLevel?)row.Level, row.Counts.Select(limit => (AtLeast: limit.Above + 1, Number: limit.Above, limit.Within)).ToArray())).ToArray();
        List<Alert> alerts = [.. Series(marks, AlertKind.Count, category, null, rows, end)];
        alerts.AddRange(Series(
            [.. marks.Where(mark => mark.Symptom is not null)], AlertKind.Symptom, category, "lost", [(null, [(3, 3, Duration.FromMinutes(30))])], end));
        return [.. alerts.Select(Line).Order(StringComparer.Ordinal)];
    }

    private static List<Alert> Series(
        IReadOnlyList<FlagMark> marks, AlertKind kind, string category, string? symptom,
        (SurgeLevel? Level, (int AtLeast, int Number, Duration Within)[] Limits)[] rows, int end)
    {
        int Count(Instant at, Duration within, int upTo) => marks.Take(upTo).Where(mark => mark.At <= at && at - mark.At <= within)
            .Select(mark => mark.Customer).Distinct().Count();
        int Level(Instant at, int upTo) => Enumerable.Range(0, rows.Length)
            .LastOrDefault(row => rows[row].Limits.Any(limit => Count(at, limit.Within, upTo) >= limit.AtLeast), -1);

        var alerts = new List<Alert>();
        for (var at = Complaints.Ten; at <= Complaints.At(end); at += Step)
        {
            Clear(at);
            for (var i = 0; i < marks.Count; i++)
            {
                if (marks[i].At == at)
                {
                    Decide(at, Level(at, i), Level(at, i + 1), i + 1);
                }
            }
        }

        return alerts;

        void Clear(Instant at)
        {
            foreach (var alert in alerts.Where(alert => alert.ClearedAt is null && at - alert.RaisedAt >= alert.Within).ToList())
            {
                var high = false;
                for (var then = at - alert.Within + Step; then <= at; then += Step)
                {
                    high |= 2 * Count(then, alert.Within, marks.Count(mark => mark.At < at)) >= alert.Limit;
                }

                if (!high)
                {
                    alerts[alerts.IndexOf(alert)] = alert with { ClearedAt = at };
                }
            }
        }

        void Decide(Instant at, int before, int level, int upTo)
        {
            if (level < 0)
            {
                return;
            }

            var standing = alerts.Where(alert => alert.ClearedAt is null).OrderBy(alert => alert.Level).ThenBy(alert => alert.RaisedAt).LastOrDefault();
            var rises = standing is null || Nullable.Compare(standing.Level, rows[level].Level) < 0
                || (standing.Level == rows[level].Level
                    && (Count(at, standing.Within, upTo) >= 2 * standing.Count || (before < level && at - standing.RaisedAt > standing.Within)));
            if (!rises)
            {
                return;
            }

            var (_, number, within) = rows[level].Limits.Where(limit => Count(at, limit.Within, upTo) >= limit.AtLeast).MinBy(limit => limit.Within);
            alerts.Add(new Alert
            {
                Id = $"{alerts.Count}",
                Kind = kind,
                Category = category,
                Symptom = symptom,
                Level = rows[level].Level,
                Count = Count(at, within, upTo),
                Limit = number,
                Within = within,
                RaisedAt = at,
            });
        }
    }

    private static string Line(Alert alert) => string.Create(
        CultureInfo.InvariantCulture,
        $"{alert.Kind} {alert.Level} {alert.Count} {alert.Limit} {alert.Within.TotalMinutes} {(alert.RaisedAt - Complaints.Ten).TotalMinutes} {(alert.ClearedAt - Complaints.Ten)?.TotalMinutes}");
}
