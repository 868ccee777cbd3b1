using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Reports;

/// <summary>
/// Everything that is counted of a case, computed from the case alone: reports, surges and digests read this and never the case. It names
/// no customer. All instants are UTC. Stored as JSON beside the case and made anew with it: change it only by adding.
/// </summary>
public sealed record CaseFigures
{
    /// <summary>The case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>When it was flagged.</summary>
    public required Instant FlaggedAt { get; init; }

    /// <summary>What the customer came with.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's category.</summary>
    public required string Category { get; init; }

    /// <summary>What the customer sees; null if nobody said.</summary>
    public string? Symptom { get; init; }

    /// <summary>The launch or project that it is about; null if nobody named one.</summary>
    public string? Project { get; init; }

    /// <summary>How the customer stands with the centre.</summary>
    public required CustomerTier Tier { get; init; }

    /// <summary>The team that has it now.</summary>
    public required string Team { get; init; }

    /// <summary>The same for every case of one phone number or, without one, one email address; blank once the customer is erased (A4).</summary>
    public required string CustomerKey { get; init; }

    /// <summary>True for a master case, which has no customer of its own (S5): it is no complaint more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMaster { get; init; }

    /// <summary>Its cycles, the first one first.</summary>
    public required ImmutableArray<CycleFigures> Cycles { get; init; }

    /// <summary>The days (UTC) on which something about it is counted: flagged, a cycle opened, settled, rated. The earliest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<LocalDate> Days =>
        [.. Cycles.SelectMany(cycle => cycle.CountedAt).Prepend(FlaggedAt).Select(at => at.InUtc().Date).Distinct().Order()];

    /// <summary>The figures of a case as it stands.</summary>
    public static CaseFigures Of(Case state) => new()
    {
        Id = state.Id,
        FlaggedAt = state.FlaggedAt,
        Kind = state.Kind,
        Complexity = state.Complexity,
        Category = state.Category,
        Symptom = state.Symptom,
        Project = state.Project,
        Tier = state.Customer.Tier,
        Team = state.Team,
        CustomerKey = KeyOf(state.Customer),
        IsMaster = state.IsMaster,
        Cycles = [.. state.Earlier.Select(CycleFigures.Of), CycleFigures.Of(state.Cycle, state)],
    };

    /// <summary>It tells customers apart; it hides nobody from one who can guess the address.</summary>
    private static string KeyOf(Customer customer) =>
        new[] { customer.Phone, customer.Email }.FirstOrDefault(address => !string.IsNullOrEmpty(address)) is { } address
            ? TextHash.Of(address).ToString("x16", CultureInfo.InvariantCulture)
            : "";
}
