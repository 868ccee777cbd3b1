using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What a case asks of another that is opened because of it (Z2, Z3). Only the product itself gives one, never a caller.</summary>
/// <param name="From">The case that it is opened for.</param>
/// <param name="Team">The team that goes on with it.</param>
/// <param name="Owner">Who goes on if on shift; null leaves it to the lead.</param>
/// <param name="Within">The time allowed whatever the rows of the book say; null takes the book's.</param>
/// <param name="Reason">Why, for whoever gets it.</param>
/// <param name="Before">
/// The terms of the case that it goes on for; they serve where the book has no row any more. Null if nothing was promised there.
/// </param>
public sealed record FlagOrigin(CaseLink From, string Team, string? Owner, Duration? Within, string? Reason, Terms? Before = null);
