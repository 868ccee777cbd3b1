using System.Globalization;
using FollowUp.Core.Cases;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Core.Tests.Surges;

/// <summary>Complaints as they come, by minutes after Monday 10:00 in Shanghai, and what a look at them finds.</summary>
internal sealed class Complaints
{
    public static readonly Instant Ten = Instant.FromUtc(2026, 10, 12, 2, 0);
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly List<FlagMark> _marks = [];
    private readonly List<Alert> _alerts = [];
    private readonly Dictionary<Instant, PastHours> _past = [];
    private int _customers;

    public IReadOnlyList<FlagMark> Marks => _marks;

    public static Instant At(double minutes) => Ten + Duration.FromMinutes(minutes);

    /// <summary>So many complaints of as many customers at one time.</summary>
    public Complaints Come(int count, double minute, string category = "payment", string? symptom = null)
    {
        for (var i = 0; i < count; i++)
        {
            Comes("c" + (++_customers).ToString(CultureInfo.InvariantCulture), minute, category, symptom);
        }

        return this;
    }

    public Complaints Comes(string customer, double minute, string category = "payment", string? symptom = null)
    {
        var id = CaseId.FromBytes(BitConverter.GetBytes((long)_marks.Count).Concat(new byte[2]).ToArray());
        _marks.Add(new FlagMark(At(minute), category, symptom, customer, "north", id));
        return this;
    }

    /// <summary>In the same hour of the last four weeks there were so many together.</summary>
    public Complaints Usually(int inFourWeeks, double hourAt = 0)
    {
        _past[At(hourAt)] = new PastHours(inFourWeeks, 4);
        return this;
    }

    /// <summary>What a look finds that has looked up to one minute and does so again at another.</summary>
    public SurgeFindings LookedAt(double now, double from = -1000)
    {
        var marks = _marks.Where(mark => mark.At <= At(now)).OrderBy(mark => mark.At).ToList();
        var found = Surge.Look(marks, _alerts, (_, hour) => _past.GetValueOrDefault(hour), At(from), At(now), Zone, DefaultSurges.Rules);
        _alerts.AddRange(found.Raised);
        foreach (var clear in found.Cleared)
        {
            _alerts.RemoveAll(alert => alert.Id == clear.Id);
            _alerts.Add(clear);
        }

        return found;
    }

    /// <summary>The level of every alert of a kind that is raised at its own minute, all looked at in one go.</summary>
    public IReadOnlyList<(SurgeLevel? Level, double Minute)> RaisedOf(AlertKind kind, double until) =>
        [.. LookedAt(until).Raised.Where(alert => alert.Kind == kind).Select(alert => (alert.Level, (alert.RaisedAt - Ten).TotalMinutes))];
}
