using System.Diagnostics;

namespace FollowUp.Benchmarks.Quartz;

/// <summary>What an application does that keeps a promise with Quartz.NET: one persistent job with one trigger for each case.</summary>
internal static class QuartzScheduling
{
    /// <summary>Cases per second.</summary>
    public static async Task<double> MeasureAsync(int count, int callers)
    {
        using var scratch = new ScratchDatabase();
        await using var quartz = await QuartzOnSqlite.OpenAsync(scratch.Directory, callers);
        var later = DateTimeOffset.UtcNow.AddHours(1);
        await quartz.ScheduleAsync(count, later);
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                await quartz.ScheduleAsync(n, later);
            }
        })));
        return count / clock.Elapsed.TotalSeconds;
    }
}
