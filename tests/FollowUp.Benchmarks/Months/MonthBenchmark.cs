using System.Diagnostics;
using System.Globalization;
using FollowUp.Simulation;

namespace FollowUp.Benchmarks.Months;

/// <summary>A month of a busy centre through the real engine on a virtual clock: how long the machine takes for it, all steps one after another.</summary>
internal static class MonthBenchmark
{
    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        var plan = new MonthPlan(Seed: 7, Days: scale.Quick ? 7 : 30, CasesADay: scale.Quick ? 10 : 100);
        var watch = Stopwatch.StartNew();
        await using var month = await SimulatedMonth.RunAsync(plan, now => Console.WriteLine($"  {now:yyyy-MM-dd} after {watch.Elapsed.TotalSeconds:0} s"));
        var facts = month.Cases.Sum(lived => lived.Facts.Count);
        results.Add(
            $"a month of {month.Cases.Count} cases",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{watch.Elapsed.TotalSeconds:0} s, {facts} facts, {month.Cases.Sum(lived => lived.Messages.Count)} messages"));
    }
}
