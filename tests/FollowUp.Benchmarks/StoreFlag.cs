using System.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Benchmarks;

/// <summary>Flags through the store as callers see it: each waits until its commit is durable before it makes the next.</summary>
internal static class StoreFlag
{
    /// <summary>Cases per second, and how many of them shared a transaction.</summary>
    public static async Task<(double PerSecond, double PerTransaction)> MeasureAsync(Commit[] flags, int callers)
    {
        using var scratch = new ScratchDatabase();
        await using var database = SqliteDatabase.Open(scratch.File);
        var store = new SqliteCaseStore(database);
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < flags.Length; i = Interlocked.Increment(ref next))
            {
                if (await store.CommitAsync(flags[i], CancellationToken.None) != CommitResult.Committed)
                {
                    throw new InvalidOperationException("A flag met another of its id.");
                }
            }
        })));
        return (flags.Length / clock.Elapsed.TotalSeconds, (double)flags.Length / database.Writer.Transactions);
    }
}
