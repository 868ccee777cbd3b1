namespace FollowUp.Core.Reports;

/// <summary>A part of a whole.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public sealed record Share(int Count, int Of)
{
    /// <summary>From 0 to 1; null of nothing.</summary>
    public double? Value => Of == 0 ? null : (double)Count / Of;
}
