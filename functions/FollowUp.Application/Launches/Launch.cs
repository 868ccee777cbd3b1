using NodaTime;

namespace FollowUp.Application.Launches;

/// <summary>
/// A launch whose feedback is watched for a day: cases name it in their <c>project</c>. All instants are UTC. Stored as JSON: change it only by adding.
/// </summary>
public sealed record Launch
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as cases give it.</summary>
    public required string Project { get; init; }

    /// <summary>The local day of the centre, as <c>2026-11-25</c>.</summary>
    public required string Date { get; init; }

    /// <summary>When the digest goes out.</summary>
    public required Instant DigestAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>When the digest was made; null before.</summary>
    public Instant? ToldAt { get; init; }
}
