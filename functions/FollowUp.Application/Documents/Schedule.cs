using NodaTime;

namespace FollowUp.Application.Documents;

/// <summary>How far a scheduled work is. Stored as JSON: change it only by adding.</summary>
/// <param name="DoneUntil">What was due up to here (UTC) is done.</param>
public sealed record Schedule(Instant DoneUntil);
