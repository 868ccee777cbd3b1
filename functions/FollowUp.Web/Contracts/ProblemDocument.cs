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
    /// What the detail speaks of, by name, for who says it in words of their own. Times (<c>until</c>, <c>from</c>, <c>next</c>,
    /// <c>latest</c>, <c>deadline</c>) are ISO 8601 in UTC with a Z. Numbers (<c>most</c>, <c>least</c>, <c>segments</c>, <c>units</c>,
    /// <c>minutes</c>, <c>hours</c>, <c>days</c>, <c>mistakes</c>, and <c>line</c> and <c>byte</c> of a body, which are counted from 1) are
    /// plain digits with a point; minutes, hours and days are those of a clock, not of work. A <c>person</c>, a <c>team</c>, a <c>chat</c>
    /// and a <c>calendar</c> are ids; a <c>case</c>, the <c>other</c> one, a <c>master</c> and several <c>cases</c> are their numbers; a
    /// <c>field</c> is a member of the body, a <c>word</c> stands in its text, a <c>version</c> is that of a book; <c>tooLate</c> is true or
    /// false.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>The id of the rule that refuses, if a rule does.</summary>
    public string? Rule { get; init; }
}
