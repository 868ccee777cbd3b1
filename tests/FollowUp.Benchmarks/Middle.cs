namespace FollowUp.Benchmarks;

/// <summary>The middle one of some measurements.</summary>
internal static class Middle
{
    public static double Of(IReadOnlyCollection<double> measured) => measured.Order().ElementAt(measured.Count / 2);
}
