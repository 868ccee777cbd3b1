using System.ComponentModel.DataAnnotations;

namespace FollowUp.Web.Contracts;

/// <summary>A time in which somebody does not work (A3).</summary>
public sealed record AbsenceRequest
{
    /// <summary>The first moment away, a local time of the person's shifts: <c>2026-11-24T13:00</c>. One that has passed means now.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string From { get; init; }

    /// <summary>The first moment back.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string Until { get; init; }

    /// <summary>Why, for the colleagues.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Reason { get; init; }

    /// <summary>
    /// The absence that was told before and is changed to this one, in one act; one that is not there is no error. Of one that runs already and becomes no
    /// longer, the beginning stays.
    /// </summary>
    public DropAbsenceRequest? Instead { get; init; }
}

/// <summary>Takes an absence back that was told, named by its times as <c>GET /api/people</c> has them.</summary>
public sealed record DropAbsenceRequest
{
    /// <summary>The first moment away, a local time of the person's shifts: <c>2026-11-24T13:00</c>.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string From { get; init; }

    /// <summary>The first moment back.</summary>
    [StringLength(16, MinimumLength = 16)]
    public required string Until { get; init; }
}

/// <summary>An absence as it was told, in local times of the person's shifts.</summary>
/// <param name="From">The first moment away.</param>
/// <param name="Until">The first moment back.</param>
/// <param name="Reason">Why; left out for whoever may not change it.</param>
public sealed record ToldAbsenceView(string From, string Until, string? Reason);

/// <summary>An absence as it stands.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="From">The first moment away, a local time of the person's shifts.</param>
/// <param name="Until">The first moment back.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The id of whoever said so.</param>
public sealed record AbsenceAnswer(string Person, string From, string Until, string Reason, string By);
