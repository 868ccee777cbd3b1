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

    /// <summary>Sentences by the member of the body, query parameter or header they are about, such as <c>customer.phone</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Those of the errors that have a code, in their order; a sentence without one is about what only a program does.</summary>
    public IReadOnlyList<FieldMistake>? Mistakes { get; init; }

    /// <summary>The commands that the case would take in its present state, where the state is the reason.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>
    /// What the detail speaks of, by name, for who says it in words of their own: times (<c>until</c>, <c>from</c>, <c>next</c>, <c>latest</c>,
    /// <c>deadline</c>) as ISO 8601 in UTC with a Z; numbers (<c>most</c>, <c>least</c>, <c>segments</c>, <c>units</c>, <c>minutes</c>,
    /// <c>hours</c>, <c>days</c>, <c>mistakes</c>, <c>line</c> and <c>byte</c> of a body, counted from 1) in plain digits with a point, minutes, hours and days on the clock and not of work; a
    /// <c>person</c>, a <c>team</c> and a <c>calendar</c> by their ids; a <c>case</c>, the <c>other</c> one, a <c>master</c> and several
    /// <c>cases</c> by their numbers.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>The id of the rule that refuses, if a rule does.</summary>
    public string? Rule { get; init; }
}
