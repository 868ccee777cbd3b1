using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>An outage to declare (C6).</summary>
public sealed record OutageRequest
{
    /// <summary>What is down, in words for the staff.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>How many cases get their promise in one minute once it is over; the policy file's number if left out.</summary>
    [Range(1, 1000)]
    public int? PerMinute { get; init; }
}

/// <summary>The end of an outage (C6).</summary>
public sealed record EndOutageRequest
{
    /// <summary>How many cases get their promise in one minute; if left out, the number given when it was declared.</summary>
    [Range(1, 1000)]
    public int? PerMinute { get; init; }
}

/// <summary>An outage as it stands. Times are UTC.</summary>
public sealed record OutageAnswer
{
    /// <summary>Its id: what a flag names in <c>outage</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is down.</summary>
    public required string Name { get; init; }

    /// <summary>Who declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>When.</summary>
    public required Instant DeclaredAt { get; init; }

    /// <summary>How many cases get their promise in one minute once it is over.</summary>
    public required int PerMinute { get; init; }

    /// <summary>Who declared it over; left out while it lasts.</summary>
    public string? EndedBy { get; init; }

    /// <summary>When it was declared over; left out while it lasts.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How many cases have their promise by now.</summary>
    public required int Released { get; init; }
}

/// <summary>Part of the outages.</summary>
/// <param name="Items">The outages, by id.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record OutageListAnswer(IReadOnlyList<OutageAnswer> Items, string? Next);
