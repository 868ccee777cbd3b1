using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>
/// One thing that is counted: a category (S2), or a symptom of one (S1). It walks along its complaints and decides at each of them, at its own
/// instant, whatever the time is by now: a look that comes late finds the same.
/// </summary>
/// <param name="kind">What its alerts are.</param>
/// <param name="category">The category.</param>
/// <param name="symptom">The symptom, if it is about one.</param>
/// <param name="rungs">What brings which level, the lowest first.</param>
/// <param name="known">Its alerts that stand, or stood until a moment ago.</param>
internal sealed class SurgeSeries(
    AlertKind kind, string category, string? symptom, ImmutableArray<SurgeRung> rungs, IEnumerable<Alert> known)
{
    private readonly List<Alert> _alerts = [.. known];
    private readonly LatestMarks _latest = new();
    private readonly Dictionary<string, Instant> _halfUntil = new(StringComparer.Ordinal);
    private readonly HashSet<string> _holdsHalf = new(StringComparer.Ordinal);
    private readonly Dictionary<Duration, SlidingCount> _windows = rungs
        .SelectMany(rung => rung.Thresholds).Select(threshold => threshold.Within).Concat(known.Select(alert => alert.Within))
        .Distinct().ToDictionary(within => within, within => new SlidingCount(within));

    /// <summary>The alerts raised.</summary>
    public List<Alert> Raised { get; } = [];

    /// <summary>The alerts cleared.</summary>
    public List<Alert> Cleared { get; } = [];

    /// <summary>When the next is clear if nothing more comes; null if none stands.</summary>
    public Instant? NextClearAt => _alerts.Where(alert => alert.ClearedAt is null).Min(alert => (Instant?)ClearAt(alert));

    /// <summary>Walks along all marks in time order; those before an instant only fill the windows.</summary>
    public void Walk(IEnumerable<FlagMark> marks, Instant from, Instant now)
    {
        foreach (var mark in marks)
        {
            ClearUntil(mark.At);
            foreach (var window in _windows.Values)
            {
                window.Add(mark);
            }

            NoteHalfThatEnded();
            _latest.Add(mark);
            if (mark.At >= from)
            {
                Decide(mark);
            }

            NoteHalf();
        }

        ClearUntil(now);
    }

    private void Decide(FlagMark mark)
    {
        var level = Highest(threshold => _windows[threshold.Within].Count);
        if (level < 0)
        {
            return;
        }

        var fired = rungs[level].Thresholds.Where(threshold => _windows[threshold.Within].Count >= threshold.AtLeast).MinBy(t => t.Within)!;
        var standing = _alerts.Where(alert => alert.StandsAt(mark.At)).OrderBy(RankOf).ThenBy(alert => alert.RaisedAt).LastOrDefault();
        if (standing is not null && !Rises(standing, level, mark.At, Highest(threshold => _windows[threshold.Within].Before)))
        {
            return;
        }

        var window = _windows[fired.Within];
        var alert = new Alert
        {
            Id = Alert.IdOf(kind, category, symptom, rungs[level].Level, window.Count, mark.At),
            Kind = kind,
            Category = category,
            Symptom = symptom,
            Level = rungs[level].Level,
            Count = window.Count,
            Limit = fired.Number,
            Within = fired.Within,
            RaisedAt = mark.At,
            Teams = [.. window.Teams],
        };
        _alerts.Add(alert);
        Raised.Add(alert);
    }

    /// <summary>The same level comes again only from below and outside its window, or when its number has doubled (S4).</summary>
    private bool Rises(Alert standing, int level, Instant at, int levelBefore) => level.CompareTo(RankOf(standing)) switch
    {
        > 0 => true,
        < 0 => false,
        _ => _windows[standing.Within].Count >= 2 * standing.Count || (at - standing.RaisedAt > standing.Within && levelBefore < level),
    };

    private int Highest(Func<SurgeThreshold, int> count)
    {
        var level = rungs.Length - 1;
        while (level >= 0 && !rungs[level].Thresholds.Any(threshold => count(threshold) >= threshold.AtLeast))
        {
            level--;
        }

        return level;
    }

    /// <summary>Where an alert stands in the table as it is now; one of a row that was taken out since counts by its level.</summary>
    private int RankOf(Alert alert)
    {
        var rank = -1;
        for (var i = 0; i < rungs.Length; i++)
        {
            rank = Nullable.Compare(rungs[i].Level, alert.Level) <= 0 ? i : rank;
        }

        return rank;
    }

    private void ClearUntil(Instant now)
    {
        for (var i = 0; i < _alerts.Count; i++)
        {
            if (_alerts[i] is { ClearedAt: null } alert && MayBeClearAt(alert, now) && ClearAt(alert) is var at && at <= now && alert.RaisedAt <= now)
            {
                _alerts[i] = alert with { ClearedAt = at };
                Raised.RemoveAll(one => one.Id == alert.Id);
                Cleared.Add(_alerts[i]);
            }
        }
    }

    /// <summary>Notes which windows of the alerts that stand hold half of their numbers or more; until when is told only when it matters.</summary>
    private void NoteHalf()
    {
        foreach (var alert in _alerts)
        {
            if (alert.ClearedAt is null && HoldsHalf(alert))
            {
                _holdsHalf.Add(alert.Id);
            }
        }
    }

    /// <summary>A mark that comes to a window under half must not count to what it held before: notes that first.</summary>
    private void NoteHalfThatEnded()
    {
        foreach (var alert in _alerts)
        {
            if (alert.ClearedAt is null && !HoldsHalf(alert) && _holdsHalf.Remove(alert.Id))
            {
                _halfUntil[alert.Id] = HalfUntil(alert);
            }
        }
    }

    private bool HoldsHalf(Alert alert) => _windows[alert.Within].Count >= HalfOf(alert);

    private Instant HalfUntil(Alert alert) => _latest.HeldUntil(HalfOf(alert), alert.Within);

    private static int HalfOf(Alert alert) => (alert.Limit + 1) / 2;

    /// <summary>False for certain within a window after the last mark, if that window held half: nothing has to be looked up for it.</summary>
    private bool MayBeClearAt(Alert alert, Instant now) => !_holdsHalf.Contains(alert.Id) || now >= _latest.LastAt + alert.Within;

    /// <summary>When a whole window will have passed with under half of the number, if nothing more comes (S4).</summary>
    private Instant ClearAt(Alert alert)
    {
        var half = _holdsHalf.Contains(alert.Id) ? HalfUntil(alert) : _halfUntil.GetValueOrDefault(alert.Id, Instant.MinValue);
        return Instant.Max(half, alert.RaisedAt) + alert.Within;
    }
}

/// <summary>A level and what brings it.</summary>
/// <param name="Level">The level; null for a repeated symptom, which has only one.</param>
/// <param name="Thresholds">Any of them brings it.</param>
internal sealed record SurgeRung(SurgeLevel? Level, ImmutableArray<SurgeThreshold> Thresholds);

/// <summary>So many customers in a window.</summary>
/// <param name="AtLeast">From how many.</param>
/// <param name="Number">The number of the table; all is clear under half of it.</param>
/// <param name="Within">The window.</param>
internal sealed record SurgeThreshold(int AtLeast, int Number, Duration Within);
