using FollowUp.Core.Cases;

namespace FollowUp.Core.Access;

/// <summary>What a customer's link says (M10).</summary>
public abstract record LinkReading
{
    private LinkReading()
    {
    }

    /// <summary>It leads to a case.</summary>
    /// <param name="Case">The case; it may have been erased since.</param>
    public sealed record Valid(CaseId Case) : LinkReading;

    /// <summary>We made it, and its time is over.</summary>
    public sealed record Expired : LinkReading;

    /// <summary>We did not make it.</summary>
    public sealed record Unknown : LinkReading;
}
