using NodaTime;

namespace FollowUp.Application.Outages;

/// <summary>
/// A case that waits for the end of an outage, as a row of its outage's list. It is written before the case is stored and removed after its
/// release: it may name a case that does not exist or has its promise already, never the other way round. Stored as JSON: add only.
/// </summary>
/// <param name="FlaggedAt">When (UTC).</param>
public sealed record OutageCase(Instant FlaggedAt);
