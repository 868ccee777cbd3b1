using NodaTime;

namespace FollowUp.Simulation;

/// <summary>What is simulated.</summary>
/// <param name="Seed">The same seed gives the same month.</param>
/// <param name="Days">How many days customers come. Afterwards everybody works until nothing is left that can come to an end.</param>
/// <param name="CasesADay">How many cases are flagged on a day, on average.</param>
public sealed record MonthPlan(int Seed, int Days, int CasesADay)
{
    /// <summary>A Monday, midnight in the centre.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 2, 28, 16, 0);

    /// <summary>A case that waits for nobody comes to its end within this time: three days of waiting, three of confirming, and the shifts between.</summary>
    public static readonly Duration DrainFor = Duration.FromDays(21);

    /// <summary>When the last customer has come.</summary>
    public Instant End => Start + Duration.FromDays(Days);

    /// <summary>The morning of the surge of payment complaints: a Wednesday of the second week.</summary>
    public Instant SurgeAt => Start + Duration.FromDays(Math.Min(9, Days - 2)) + Duration.FromHours(10);

    /// <summary>When the mast fails.</summary>
    public Instant OutageAt => Start + Duration.FromDays(Math.Min(15, Days - 2)) + Duration.FromHours(9);
}
