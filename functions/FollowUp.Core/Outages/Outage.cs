using NodaTime;

namespace FollowUp.Core.Outages;

/// <summary>
/// Something is down and customers want to be called back when it works again (C6). Cases flagged against it have no clock until it is
/// declared over; then they are released, so many in each minute. Stored as JSON: change it only by adding.
/// </summary>
public sealed record Outage
{
    /// <summary>Its id: 16 characters, as a case's.</summary>
    public required string Id { get; init; }

    /// <summary>What is down, for the staff.</summary>
    public required string Name { get; init; }

    /// <summary>Who declared it (A2).</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required Instant DeclaredAt { get; init; }

    /// <summary>How many cases are released in a minute once it is over.</summary>
    public required int PerMinute { get; init; }

    /// <summary>Who declared it over; null while it lasts.</summary>
    public string? EndedBy { get; init; }

    /// <summary>When it was declared over (UTC); null while it lasts.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>When the next cases may be released (UTC); null before the end, and when all have been.</summary>
    public Instant? ReleaseAt { get; init; }

    /// <summary>How many cases have been released.</summary>
    public int Released { get; init; }
}
