using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>One complaint as surges count it.</summary>
/// <param name="At">When it was flagged (UTC).</param>
/// <param name="Category">The centre's category.</param>
/// <param name="Symptom">What the customer sees; null if nobody said.</param>
/// <param name="Customer">The same for every complaint of one customer, who counts once in a window (S2).</param>
/// <param name="Team">The team that has it.</param>
/// <param name="Case">The case.</param>
public sealed record FlagMark(Instant At, string Category, string? Symptom, string Customer, string Team, CaseId Case)
{
    /// <summary>
    /// The mark that a case leaves; null for one that is no complaint. A customer who was erased cannot be told from others: each such case
    /// counts for itself (A4).
    /// </summary>
    public static FlagMark? Of(CaseFigures figures, SurgeRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Kinds.Contains(figures.Kind) && !figures.IsMaster
            ? new FlagMark(
                figures.FlaggedAt, figures.Category, string.IsNullOrWhiteSpace(figures.Symptom) ? null : figures.Symptom,
                figures.CustomerKey.Length > 0 ? figures.CustomerKey : figures.Id.Value, figures.Team, figures.Id)
            : null;
    }
}
