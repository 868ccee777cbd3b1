using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What every answer about a case says of it, planned, listed or on its own page. Times are UTC; members without a value are left out.</summary>
public abstract record CaseOutline
{
    /// <summary>Where the case stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>What the customer came with.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's category.</summary>
    public required string Category { get; init; }

    /// <summary>What it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>The team it belongs to.</summary>
    public required string Team { get; init; }

    /// <summary>The id of the person who owes the answer; left out while it is the team's.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was flagged.</summary>
    public required Instant FlaggedAt { get; init; }

    /// <summary>The time that the customer waits for now: the promise, or the one renewed with an apology.</summary>
    public Instant? PromisedAt { get; init; }

    /// <summary>The earlier of promised and due: it drives everything.</summary>
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
