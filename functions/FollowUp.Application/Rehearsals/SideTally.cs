using FollowUp.Core.Promises;
using FollowUp.Core.Rehearsals;
using NodaTime;

namespace FollowUp.Application.Rehearsals;

/// <summary>Adds replayed cases up.</summary>
internal sealed class SideTally
{
    private readonly SortedDictionary<string, int> _customers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _staff = new(StringComparer.Ordinal);
    private readonly Dictionary<(Rung Rung, Instant Hour), int> _hours = [];
    private int _promises;
    private int _misses;
    private int _kept;
    private int _refused;

    /// <summary>Adds one.</summary>
    public void Add(ReplayedCase replayed)
    {
        _refused += replayed.Refused;
        foreach (var cycle in replayed.Cycles)
        {
            _promises += cycle.DeadlineAt is null ? 0 : 1;
            _misses += cycle.Missed ? 1 : 0;
            _kept += cycle.Kept ? 1 : 0;
        }

        foreach (var message in replayed.Messages.Values)
        {
            var counts = message.ToCustomer ? _customers : _staff;
            counts[message.Template] = counts.GetValueOrDefault(message.Template) + 1;
        }

        foreach (var (at, rung) in replayed.Notices)
        {
            var hour = Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / NodaConstants.TicksPerHour * NodaConstants.TicksPerHour);
            _hours[(rung, hour)] = _hours.GetValueOrDefault((rung, hour)) + 1;
        }
    }

    /// <summary>All of them.</summary>
    public RehearsalSide Sum() => new()
    {
        Promises = _promises,
        Misses = _misses,
        Kept = _kept,
        Refused = _refused,
        ToCustomers = _customers,
        ToStaff = _staff,
        Rungs = [.. Enum.GetValues<Rung>().Select(LoadOf)],
    };

    private RungLoad LoadOf(Rung rung)
    {
        var hours = _hours.Where(hour => hour.Key.Rung == rung).OrderByDescending(hour => hour.Value).ThenBy(hour => hour.Key.Hour).ToList();
        return hours.Count == 0
            ? new RungLoad(rung, 0, null, 0)
            : new RungLoad(rung, hours.Sum(hour => hour.Value), hours[0].Key.Hour, hours[0].Value);
    }
}
