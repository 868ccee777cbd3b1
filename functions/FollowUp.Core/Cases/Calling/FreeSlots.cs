using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The callback slots that the customer's page offers (C1, M10): the next half hours of the customer's clock inside the customer's window.</summary>
public static class FreeSlots
{
    // In zones a quarter of an hour off, and where clocks change, half hours are still those of the customer's own clock.
    private static readonly Duration Grid = Duration.FromMinutes(15);
    private static readonly Duration Ahead = Duration.FromDays(7);

    /// <summary>How long a slot is.</summary>
    public static Duration LengthIn(Books books) => books.Policies.Rules.Callbacks.SlotFor;

    /// <summary>The starts of the slots (UTC), the earliest first; none where the customer cannot be called.</summary>
    public static ImmutableArray<Instant> Of(Case state, Instant now, Books books)
    {
        if (Refusals.CallsClosed(state, byCustomer: true) is not null)
        {
            return [];
        }

        var (zone, length) = (CustomerText.ZoneOf(state), LengthIn(books));
        var until = now + Duration.Min(Ahead, books.Policies.Rules.Callbacks.SlotAtMostAhead);
        var slots = ImmutableArray.CreateBuilder<Instant>();
        for (var start = FirstAfter(now + length); start < until && slots.Count < books.Policies.Rules.Links.SlotsShown;)
        {
            var next = CallHours.NextOpen(state.Customer, start, books);
            if (next != start)
            {
                start = FirstAfter(next);
                continue;
            }

            if (start.InZone(zone).Minute % 30 == 0 && CallHours.Hold(state.Customer, start, start + length, books))
            {
                slots.Add(start);
            }

            start += Grid;
        }

        return slots.ToImmutable();
    }

    /// <summary>The first point of the grid that is not before an instant.</summary>
    private static Instant FirstAfter(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var step = Grid.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks((ticks + step - 1) / step * step);
    }
}
