using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>One complaint as surges count it.</summary>
/// <param name="At">When it was flagged (UTC).</param>
/// <param name="Category">The centre's category.</param>
/// <param name="Symptom">What the customer sees; null if nobody said.</param>
/// <param name="Customer">The same for every complaint of one customer, who counts once in a window (S2).</param>
/// <param name="Team">The team that has it.</param>
/// <param name="Case">The case.</param>
public sealed record FlagMark(Instant At, string Category, string? Symptom, string Customer, string Team, CaseId Case);
