using System.ComponentModel.DataAnnotations;

namespace FollowUp.Web.Contracts;

/// <summary>Drops a code from those that are offered.</summary>
public sealed record DropCodeRequest
{
    /// <summary>The code, a resolution or a root cause, in any case of its letters.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Code { get; init; }
}
