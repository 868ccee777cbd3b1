using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Core.Surges;
using NodaTime;

namespace FollowUp.Application.Surges;

/// <summary>
/// Looks at the complaints (S1-S4): every few seconds where they come from many machines; on one machine when a flag rings, and when something will
/// be clear. After a time in which nothing looked it judges every complaint at its own instant, and raises what still stands (L10).
/// </summary>
/// <param name="figures">What is counted of cases.</param>
/// <param name="desk">The alerts.</param>
/// <param name="reds">What flags ask.</param>
/// <param name="books">The table.</param>
/// <param name="rings">True if <see cref="Ring"/> is called for every flag; false has it look again and again.</param>
public sealed class SurgeWatch(ICaseFigures figures, AlertDesk desk, RedCategories reds, IBookshelf books, SurgeWatchOptions rings) : IScheduledWork, IDisposable
{
    /// <summary>The name by which it is asked to look again.</summary>
    public const string Schedule = "surges";

    private readonly SurgeMarks _marks = new(figures);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private PastWeeks? _past;
    private volatile bool _rung = true;
    private long _clearAtTicks = long.MaxValue;

    /// <inheritdoc/>
    public string Name => Schedule;

    /// <summary>A flag came. True if the watch was not going to look soon: it has to be asked to.</summary>
    public bool Ring() => !_rung && (_rung = true);

    /// <summary>The bell was not heard; the next flag rings again.</summary>
    public void NotHeard() => _rung = false;

    /// <inheritdoc/>
    public Instant? NextAfter(Instant after)
    {
        var every = books.Current.Policies.Rules.Surges.LookEvery;
        if (!rings.RungByFlags || _rung)
        {
            return after + every;
        }

        var clearAt = Interlocked.Read(ref _clearAtTicks);
        return clearAt == long.MaxValue ? null : Instant.Max(after + every, Instant.FromUnixTimeTicks(clearAt));
    }

    /// <inheritdoc/>
    public async Task RunAsync(Instant after, Instant until, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            // A flag that comes from here on may not be seen by this look: it rings again.
            _rung = false;
            await LookAsync(after, until, cancel);
        }
        catch
        {
            _rung = true;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task LookAsync(Instant after, Instant until, CancellationToken cancel)
    {
        var (rules, zone) = (books.Current.Policies.Rules.Surges, books.Current.Roster.Centre.Zone);
        var from = Instant.Max(after - rules.LagAtMost, until - rules.Longest);
        var alerts = await desk.OnListAsync(cancel);
        var marks = await _marks.SinceAsync(Surge.Needs(alerts, rules, from), until, rules, cancel);
        _past ??= new PastWeeks(_marks);
        await _past.ReadAsync(HoursOf(marks, from, zone), rules, cancel);

        var found = Surge.Look(marks, alerts, _past.Of, from, until, zone, rules);
        foreach (var alert in found.Raised)
        {
            await desk.RaiseAsync(alert, cancel);
        }

        foreach (var alert in found.Cleared)
        {
            await desk.ClearAsync(alert, cancel);
        }

        // One that was cleared a moment ago is needed for as long as the same complaints are looked at again.
        foreach (var alert in alerts.Where(alert => alert.ClearedAt < from))
        {
            await desk.StrikeAsync(alert.Id, cancel);
        }

        if (found.Raised.Length + found.Cleared.Length > 0)
        {
            reds.Forget();
        }

        Interlocked.Exchange(ref _clearAtTicks, found.NextLookAt?.ToUnixTimeTicks() ?? long.MaxValue);
    }

    private static List<LocalHour> HoursOf(IReadOnlyList<FlagMark> marks, Instant from, DateTimeZone zone)
    {
        var first = LocalHour.At(from, zone).StartAt;
        return [.. marks.Where(mark => mark.At >= first).Select(mark => LocalHour.At(mark.At, zone)).Distinct()];
    }
}

/// <summary>How the watch learns of flags.</summary>
/// <param name="RungByFlags">True if every flag rings: there is one machine.</param>
public sealed record SurgeWatchOptions(bool RungByFlags);
