using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Why a command changes nothing (O6): a stable code for programs and a sentence for people.</summary>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Code">The stable code, in camel case.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
/// <param name="Field">The field of the request that it is about, if it is about one.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Sentence, string? Field = null)
{
    /// <summary>The commands that this case would take in its present state; empty where the state is not the reason.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>
    /// What the sentence speaks of, by name, so that nobody has to read it out of the English: instants as ISO 8601 in UTC with a Z, numbers
    /// in plain digits with a point, people and calendars by their ids, cases by their numbers, yes and no as true and false.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = NamedValues.None;

    internal Refusal With(string name, string value) => this with { Values = Values.Add(name, value) };

    internal Refusal With(string name, Instant at) => With(name, NamedValues.Of(at));

    internal Refusal With(string name, bool so) => With(name, NamedValues.Of(so));

    internal Refusal With(string name, double number) => With(name, NamedValues.Of(number));
}

/// <summary>The sorts of refusal.</summary>
public enum RefusalKind
{
    /// <summary>A value breaks a rule.</summary>
    Invalid,

    /// <summary>This person may not do it.</summary>
    NotAllowed,

    /// <summary>The case is in the wrong state for it.</summary>
    WrongState,
}
