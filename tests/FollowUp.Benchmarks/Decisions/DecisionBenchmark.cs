using System.Diagnostics;
using System.Globalization;

namespace FollowUp.Benchmarks.Decisions;

/// <summary>
/// What one decision takes, all in memory: the rules, the new state of the case, the texts of the messages. In processor time: it waits for
/// nothing, and what else the machine does is no part of it.
/// </summary>
internal static class DecisionBenchmark
{
    private const int PerLook = 100;

    public static Task RunAsync(Scale scale, ResultTable results)
    {
        foreach (var command in TypicalCommand.LifeOf(0))
        {
            // The first look pays for what the runtime compiles, and compiles again.
            Measure(command, scale.Decides);
            var rounds = Enumerable.Range(0, scale.Rounds).Select(_ => Measure(command, scale.Decides)).ToList();
            var (nanoseconds, bytes) = (Middle.Of([.. rounds.Select(r => r.Nanoseconds)]), Middle.Of([.. rounds.Select(r => r.Bytes)]));
            results.Add(
                $"one decision: {command.Name}",
                string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:#,0} ns, {bytes:#,0} bytes allocated"));
        }

        return Task.CompletedTask;
    }

    private static (double Nanoseconds, double Bytes) Measure(TypicalCommand command, TimeSpan span)
    {
        var (count, clock, used, allocated) =
            (0, Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        while (clock.Elapsed < span)
        {
            for (var i = 0; i < PerLook; i++)
            {
                command.Decide();
            }

            count += PerLook;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return ((Environment.CpuUsage.TotalTime - used).TotalNanoseconds / count, (double)allocated / count);
    }
}
