using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What every answer about a case says of it, planned, listed or on its own page. Times are UTC; members without a value are left out.</summary>
public abstract record CaseOutline
{
    /// <summary>Where the case stands.</summary>
    [JsonPropertyOrder(-1)]
    public required CaseStatus Status { get; init; }

    /// <summary>What the customer came with.</summary>
    [JsonPropertyOrder(-1)]
    public required CaseKind Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    [JsonPropertyOrder(-1)]
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's category.</summary>
    [JsonPropertyOrder(-1)]
    public required string Category { get; init; }

    /// <summary>What it is about.</summary>
    [JsonPropertyOrder(-1)]
    public required string Summary { get; init; }

    /// <summary>The team it belongs to.</summary>
    [JsonPropertyOrder(-1)]
    public required string Team { get; init; }

    /// <summary>The id of the person who owes the answer; left out while it is the team's.</summary>
    [JsonPropertyOrder(-1)]
    public string? Owner { get; init; }

    /// <summary>When it was flagged.</summary>
    [JsonPropertyOrder(-1)]
    public required Instant FlaggedAt { get; init; }

    /// <summary>The time that the customer waits for now: the promise, or the one renewed with an apology.</summary>
    [JsonPropertyOrder(-1)]
    public Instant? PromisedAt { get; init; }

    /// <summary>The earlier of promised and due: it drives everything.</summary>
    [JsonPropertyOrder(-1)]
    public Instant? DeadlineAt { get; init; }

    /// <summary>Who waits; addresses are whole in a plan and on the page of the case, masked in lists (A1).</summary>
    public required CustomerView Customer { get; init; }

    /// <summary>What the caller should know though all stands as it is; left out if there is nothing, as in a plan.</summary>
    public string? Warning { get; init; }

    /// <summary>The stable code of the warning, for programs: <c>answerTooLate</c>. Left out without a warning.</summary>
    public string? WarningCode { get; init; }

    /// <summary>What the warning speaks of, by name, as a problem's values: <c>until</c> and <c>deadline</c> are ISO 8601 in UTC with a Z.</summary>
    public IReadOnlyDictionary<string, string>? WarningValues { get; init; }
}
