using System.Collections.Immutable;

namespace FollowUp.Core.Promises;

/// <summary>Why a time is what it is, or why somebody is not told (P8).</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Code">The stable code, in camel case, for words of one's own.</param>
/// <param name="Sentence">The reason in words.</param>
public sealed record Reason(string Rule, string Code, string Sentence)
{
    /// <summary>
    /// What the sentence speaks of, by name: instants as ISO 8601 in UTC with a Z, a <c>span</c> in minutes, people, steps, templates and calendars
    /// by their names in the API.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = NamedValues.None;

    internal Reason With(string name, string value) => this with { Values = Values.Add(name, value) };
}
