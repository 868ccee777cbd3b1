using System.Globalization;

namespace FollowUp.Benchmarks.Open;

/// <summary>Whether the product feels how many cases are open: start, memory and punctuality with very many and with few.</summary>
internal static class OpenBenchmark
{
    private const double LikeFew = 1.2;
    private const double MB = 1 << 20;

    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        var few = await ProductWithOpenCases.MeasureAsync(scale.FewOpen, scale);
        Tell(scale.FewOpen, few);
        var many = await ProductWithOpenCases.MeasureAsync(scale.ManyOpen, scale);
        Tell(scale.ManyOpen, many);

        var (what, against) = ($"{scale.ManyOpen:N0} open cases", $"{scale.FewOpen:N0} open");
        results.Add($"{what}: memory at start", many.MemoryAtStart / MB, 200, against, few.MemoryAtStart / MB, LikeFew, "MB");
        results.Add($"{what}: memory after work", many.MemoryAfterWork / MB, 200, against, few.MemoryAfterWork / MB, LikeFew, "MB");
        results.Add($"{what}: from start to ready", many.ReadyAfter.TotalSeconds, 2, against, few.ReadyAfter.TotalSeconds, LikeFew, "s");
        results.Add($"{what}: lateness of the first step after a start", $"{many.FirstLateBy.TotalMilliseconds:0} ms");
        results.Add(
            $"{what}: lateness of a step, p99", many.LateBy.TotalMilliseconds, 200, against, few.LateBy.TotalMilliseconds, LikeFew, "ms");
    }

    private static void Tell(int open, Measurement measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {open:N0} open: ready after {measured.ReadyAfter.TotalSeconds:0.00} s, {measured.MemoryAtStart / MB:0} MB at start, "
        + $"{measured.MemoryAfterWork / MB:0} MB after work, steps late by {measured.LateBy.TotalMilliseconds:0} ms (p99), "
        + $"the first by {measured.FirstLateBy.TotalMilliseconds:0} ms"));
}
