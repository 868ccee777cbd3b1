using System.Collections.Immutable;

namespace FollowUp.Application.Codes;

/// <summary>The codes that answers were given with, so that the next has the same spelling. Stored as JSON: change it only by adding.</summary>
public sealed record AnswerCodes
{
    /// <summary>How many of each are kept: the document has to stay small.</summary>
    public const int AtMost = 100;

    /// <summary>A code that is used and stands behind so many others comes to the front; among them it stays where it is, and nothing is written.</summary>
    public const int Front = AtMost / 2;

    /// <summary>How cases were resolved, those used lately first.</summary>
    public ImmutableArray<string> Resolutions { get; init; } = [];

    /// <summary>Why they came, those used lately first.</summary>
    public ImmutableArray<string> RootCauses { get; init; } = [];

    /// <summary>
    /// With the codes of one more answer; the very same if both stand among the first. The first spelling stays. What may be a customer's phone or
    /// email is none: nobody would find it here to erase it (A4).
    /// </summary>
    public AnswerCodes With(string resolution, string rootCause) => Become(Used(Resolutions, resolution), Used(RootCauses, rootCause));

    /// <summary>Without a code, however it is spelt; the very same if it is not here.</summary>
    public AnswerCodes Without(string code) => Without(known => known.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without those in which a customer is named (A4); the very same if there are none.</summary>
    public AnswerCodes WithoutNamed(string name) => Without(known => PersonInCode.Names(known, name));

    private AnswerCodes Without(Predicate<string> gone) => Become(Resolutions.RemoveAll(gone), RootCauses.RemoveAll(gone));

    private AnswerCodes Become(ImmutableArray<string> resolutions, ImmutableArray<string> causes) =>
        resolutions == Resolutions && causes == RootCauses ? this : this with { Resolutions = resolutions, RootCauses = causes };

    private static ImmutableArray<string> Used(ImmutableArray<string> known, string code) => known.IndexOf(code, 0, StringComparer.OrdinalIgnoreCase) switch
    {
        < 0 => PersonInCode.MayBeAnAddress(code) ? known : [code, .. known.Take(AtMost - 1)],
        < Front => known,
        var place => [known[place], .. known.RemoveAt(place)],
    };
}
