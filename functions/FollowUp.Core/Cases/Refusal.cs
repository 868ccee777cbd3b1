using System.Collections.Immutable;

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
