using System.ComponentModel.DataAnnotations;

namespace FollowUp.Web.Contracts;

/// <summary>Why a request was not carried out (O6), as <c>application/problem+json</c>. Nothing was stored.</summary>
public sealed record ProblemDocument
{
    /// <summary><c>urn:followup:problem:</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>The sort of problem, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    [Range(400, 599)]
    public required int Status { get; init; }

    /// <summary>What is wrong and what would be right, for people.</summary>
    public string? Detail { get; init; }

    /// <summary>The stable code, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>Sentences by the field of the body, the query parameter or the header that they are about, such as <c>customer.phone</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>The commands that the case would take in its present state, where the state is the reason.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The id of the rule that refuses, if a rule does.</summary>
    public string? Rule { get; init; }
}
