using FollowUp.Core.Calendars;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>When a customer may be called (C1): in the customer's own window, else outside the quiet hours (M7), in the customer's zone.</summary>
public static class CallHours
{
    /// <summary>True if the customer may be called at an instant.</summary>
    public static bool IsOpen(Customer customer, Instant at, Books books) => !Closed(customer, books).Covers(at, ZoneOf(customer));

    /// <summary>True if a span lies inside the window.</summary>
    public static bool Hold(Customer customer, Instant from, Instant until, Books books) =>
        !Closed(customer, books).Touches(from, until, ZoneOf(customer));

    /// <summary>The earliest instant (UTC), not before another, at which the customer may be called.</summary>
    public static Instant NextOpen(Customer customer, Instant at, Books books) => Closed(customer, books).EndAfter(at, ZoneOf(customer));

    /// <summary>How long a window is on a day of 24 hours.</summary>
    internal static Duration LengthOf(CallWindow window)
    {
        var ticks = window.To.TickOfDay - window.From.TickOfDay;
        return Duration.FromTicks(ticks > 0 ? ticks : ticks + NodaConstants.TicksPerDay);
    }

    /// <summary>The end of the customer's day (UTC).</summary>
    internal static Instant EndOfDay(Customer customer, Instant at)
    {
        var zone = ZoneOf(customer);
        var end = LocalTimePolicy.InstantOf(at.InZone(zone).Date.PlusDays(1).AtMidnight(), zone);

        // Clocks that are put back over midnight show the day before once more.
        return end > at ? end : LocalTimePolicy.InstantOf(at.InZone(zone).Date.PlusDays(2).AtMidnight(), zone);
    }

    /// <summary>What the customer leaves open is closed by nobody else.</summary>
    private static QuietHours Closed(Customer customer, Books books) =>
        customer.CallWindow is { } window ? new QuietHours(window.To, window.From) : books.Policies.Rules.QuietHours;

    private static DateTimeZone ZoneOf(Customer customer) => DateTimeZoneProviders.Tzdb[customer.Zone];
}
