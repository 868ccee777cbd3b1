using System.Collections.Immutable;

namespace FollowUp.Application.Codes;

/// <summary>The codes that answers were given with, so that the next has the same spelling. Stored as JSON: change it only by adding.</summary>
public sealed record AnswerCodes
{
    /// <summary>How many of each are kept: the document has to stay small.</summary>
    public const int AtMost = 100;

    /// <summary>How cases were resolved, the newest first.</summary>
    public ImmutableArray<string> Resolutions { get; init; } = [];

    /// <summary>Why they came, the newest first.</summary>
    public ImmutableArray<string> RootCauses { get; init; } = [];

    /// <summary>With the codes of one more answer; the very same if both are known. The first spelling stays.</summary>
    public AnswerCodes With(string resolution, string rootCause)
    {
        var (resolutions, causes) = (Joined(Resolutions, resolution), Joined(RootCauses, rootCause));
        return resolutions == Resolutions && causes == RootCauses ? this : this with { Resolutions = resolutions, RootCauses = causes };
    }

    private static ImmutableArray<string> Joined(ImmutableArray<string> known, string code) =>
        known.Contains(code, StringComparer.OrdinalIgnoreCase) ? known : [code, .. known.Take(AtMost - 1)];
}
