namespace FollowUp.Web.Routing;

/// <summary>A query parameter of a route.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it selects.</param>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>The texts it may have; null leaves them open.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The bounds of a number, both inclusive; null for text.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>The value when it is left out.</summary>
    public string? Default { get; init; }

    /// <summary>The longest text, in characters; only printable ASCII is taken, unless it is words.</summary>
    public int MaxLength { get; init; } = 500;

    /// <summary>True for words that a person wrote, in any script.</summary>
    public bool IsText { get; init; }
}
