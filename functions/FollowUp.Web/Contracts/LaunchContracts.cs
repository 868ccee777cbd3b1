using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A launch whose feedback is to be watched for a day.</summary>
public sealed record LaunchRequest
{
    /// <summary>Its name, as cases give it in <c>project</c>; upper and lower case mean nothing.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Project { get; init; }

    /// <summary>The local day of the centre, today or later, as <c>2026-11-25</c>.</summary>
    [StringLength(10, MinimumLength = 10)]
    public required string Date { get; init; }
}

/// <summary>A launch that is watched. Times are UTC.</summary>
public sealed record LaunchAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Project { get; init; }

    /// <summary>The local day of the centre.</summary>
    public required string Date { get; init; }

    /// <summary>When the supervisors get the digest of that day's feedback.</summary>
    public required Instant DigestAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>When the digest was made; left out before.</summary>
    public Instant? ToldAt { get; init; }
}

/// <summary>Part of the launches.</summary>
/// <param name="Items">The launches, by id.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record LaunchListAnswer(IReadOnlyList<LaunchAnswer> Items, string? Next);
