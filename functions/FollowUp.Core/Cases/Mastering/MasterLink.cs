using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The master case that a cycle waits for (S5). Stored as JSON: change it only by adding.</summary>
/// <param name="Case">The master case.</param>
/// <param name="Number">Its number.</param>
/// <param name="PromisedAt">The time (UTC) that it promised when this case was linked: what the customer was told.</param>
public sealed record MasterLink(CaseId Case, string Number, Instant PromisedAt);

/// <summary>What makes a flag a master case (S5): it has no customer of its own. Only the product gives one, never a caller.</summary>
/// <param name="Team">The team that has it.</param>
public sealed record MasterOrigin(string Team);
