using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>One row of the policy book (P1): the cases it is for, and the time they are promised. A field left out matches everything.</summary>
public sealed record ServicePolicy
{
    /// <summary>The name of the row; a cycle keeps it together with the book's version (P6).</summary>
    public required string Id { get; init; }

    /// <summary>The kind of case, or any.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>The complexity, or any.</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>The category, compared ordinally, or any.</summary>
    public string? Category { get; init; }

    /// <summary>The customer's tier, or any.</summary>
    public CustomerTier? Tier { get; init; }

    /// <summary>The time allowed; null promises nothing.</summary>
    public Duration? Target { get; init; }

    /// <summary>The calendar whose open hours the target counts; null counts elapsed time (P2).</summary>
    public string? Calendar { get; init; }

    /// <summary>How many fields the row names; of the rows that match, the one with the most wins.</summary>
    public int Specificity =>
        (Kind is null ? 0 : 1) + (Complexity is null ? 0 : 1) + (Category is null ? 0 : 1) + (Tier is null ? 0 : 1);

    /// <summary>True if the row is for such a case.</summary>
    public bool Matches(CaseKind kind, Complexity complexity, string category, CustomerTier tier) =>
        (Kind is null || Kind == kind)
        && (Complexity is null || Complexity == complexity)
        && (Category is null || Category == category)
        && (Tier is null || Tier == tier);

    /// <summary>True if some case is matched by both rows.</summary>
    public bool Overlaps(ServicePolicy other) =>
        (Kind is null || other.Kind is null || Kind == other.Kind)
        && (Complexity is null || other.Complexity is null || Complexity == other.Complexity)
        && (Category is null || other.Category is null || Category == other.Category)
        && (Tier is null || other.Tier is null || Tier == other.Tier);
}
