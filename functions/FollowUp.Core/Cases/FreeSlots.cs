using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The callback slots that the customer's page offers (C1, M10): the next whole half hours outside the customer's quiet hours.</summary>
public static class FreeSlots
{
    /// <summary>How long a slot is.</summary>
    public static readonly Duration SlotFor = Duration.FromMinutes(30);

    // In zones a quarter of an hour off, and where clocks change, half hours are still those of the customer's own clock.
    private static readonly Duration Grid = Duration.FromMinutes(15);
    private static readonly Duration Ahead = Duration.FromDays(7);

    /// <summary>The starts of the slots (UTC), the earliest first.</summary>
    public static ImmutableArray<Instant> Of(Case state, Instant now, Books books)
    {
        var (zone, quiet, most) = (CustomerText.ZoneOf(state), books.Policies.Rules.QuietHours, books.Policies.Rules.Links.SlotsShown);
        var slots = ImmutableArray.CreateBuilder<Instant>();
        for (var start = FirstAfter(now + SlotFor); start < now + Ahead && slots.Count < most;)
        {
            var next = quiet.EndAfter(start, zone);
            if (next != start)
            {
                start = FirstAfter(next);
                continue;
            }

            if (start.InZone(zone).Minute % 30 == 0 && IsOpen(start, start + SlotFor))
            {
                slots.Add(start);
            }

            start += Grid;
        }

        return slots.ToImmutable();

        bool IsOpen(Instant from, Instant until)
        {
            var at = from;
            while (at < until && !quiet.Covers(at, zone))
            {
                at += Duration.FromMinutes(1);
            }

            return at >= until;
        }
    }

    /// <summary>The first point of the grid that is not before an instant.</summary>
    private static Instant FirstAfter(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var step = Grid.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks((ticks + step - 1) / step * step);
    }
}
