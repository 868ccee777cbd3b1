using System.Diagnostics;

namespace FollowUp.Benchmarks.Quartz;

/// <summary>Persistent triggers that are all due, with jobs that do nothing.</summary>
internal static class QuartzFiring
{
    private const int StoredAtOnce = 1_000;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(45);

    /// <summary>Triggers fired per second, of as many as could be within the time.</summary>
    public static async Task<double> MeasureAsync(int count, int threads)
    {
        using var scratch = new ScratchDatabase();
        await using var quartz = await QuartzOnSqlite.OpenAsync(scratch.Directory, threads);
        var due = DateTimeOffset.UtcNow.AddSeconds(-1);
        foreach (var numbers in Enumerable.Range(0, count).Chunk(StoredAtOnce))
        {
            await quartz.ScheduleAllAsync(numbers, due);
        }

        NoWork.Forget();
        var clock = Stopwatch.StartNew();
        await quartz.StartAsync();
        while (NoWork.Fired < count && clock.Elapsed < AtMost)
        {
            await Task.Delay(10);
        }

        return NoWork.Fired / clock.Elapsed.TotalSeconds;
    }
}
