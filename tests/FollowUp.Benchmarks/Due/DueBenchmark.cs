using FollowUp.Benchmarks.Quartz;

namespace FollowUp.Benchmarks.Due;

/// <summary>The morning after an outage: everything is due at once.</summary>
internal static class DueBenchmark
{
    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        var advanced = await AllDueAtOnce.MeasureAsync(scale.Due);
        Console.WriteLine($"  {scale.Due:N0} cases due at once: {ResultTable.Rate(advanced)}");
        var fired = await QuartzFiring.MeasureAsync(scale.QuartzTriggers, Scale.Callers);
        Console.WriteLine($"  Quartz.NET, of {scale.QuartzTriggers:N0} triggers due at once: {ResultTable.Rate(fired)}");
        results.Add(
            $"{scale.Due:N0} cases due at once, all advanced", advanced,
            $"Quartz.NET firing {scale.QuartzTriggers:N0} due triggers", fired, 25);
    }
}
