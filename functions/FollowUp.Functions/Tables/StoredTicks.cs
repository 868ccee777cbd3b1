using System.Globalization;
using NodaTime;

namespace FollowUp.Functions.Tables;

/// <summary>Instants as they are stored: counts of 100 ns since 1970 (UTC), as exact as the JSON of cases.</summary>
internal static class StoredTicks
{
    /// <summary>Stands for "no deadline", so that such cases come last.</summary>
    public const long Never = long.MaxValue;

    public static long Ticks(this Instant at) => at.ToUnixTimeTicks();

    public static Instant InstantOf(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static Instant? InstantOf(long? ticks) => ticks is { } known ? InstantOf(known) : null;

    /// <summary>So that keys sort by time; what lies before 1970 counts as 1970.</summary>
    public static string KeyOf(long ticks) => Math.Max(0, ticks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>So that keys sort by time backwards.</summary>
    public static string KeyBackwards(long ticks) => KeyOf(long.MaxValue - Math.Max(0, ticks));
}
