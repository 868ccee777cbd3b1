using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What a case asks of another that is opened because of it (Z2, Z3). Only the product itself gives one, never a caller.</summary>
/// <param name="From">The case that it is opened for.</param>
/// <param name="Team">The team that goes on with it.</param>
/// <param name="Owner">Who goes on if on shift; null leaves it to the lead.</param>
/// <param name="Within">The time allowed whatever the rows of the book say; null takes the book's.</param>
/// <param name="Reason">Why, for whoever gets it.</param>
public sealed record FlagOrigin(CaseLink From, string Team, string? Owner, Duration? Within, string? Reason);
