using Quartz;

namespace FollowUp.Benchmarks.Quartz;

/// <summary>A job that does nothing but be counted: what is measured is the scheduler, not the work.</summary>
internal sealed class NoWork : IJob
{
    private static int _fired;

    public static int Fired => Volatile.Read(ref _fired);

    public static void Forget() => Volatile.Write(ref _fired, 0);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _fired);
        return ValueTask.CompletedTask;
    }
}
