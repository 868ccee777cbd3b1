using System.Diagnostics;
using FollowUp.Application.Commands;
using FollowUp.Benchmarks.Flags;
using FollowUp.Embedded.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Benchmarks.Due;

/// <summary>Cases flagged so that the first step of each falls due at one instant, advanced from then on.</summary>
internal static class AllDueAtOnce
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 2, 0);

    /// <summary>Cases advanced per second.</summary>
    public static async Task<double> MeasureAsync(int count)
    {
        using var scratch = new ScratchDatabase();
        await using var database = SqliteDatabase.Open(scratch.File);
        await DueFile.AddAsync(database, 0, count, n => PremadeFlags.WithFirstStepAt(n, Now));

        var index = new SqliteDueIndex(database);
        var clock = new StandingClock(Now);
        var due = new DueCases(index, HandlerFlag.HandlerOn(database, clock), clock, NullLogger<DueCases>.Instance);
        var watch = Stopwatch.StartNew();
        var advanced = await due.AdvanceAsync(Now, CancellationToken.None);
        var elapsed = watch.Elapsed;
        return advanced == count && await index.NextAsync(CancellationToken.None) > Now
            ? advanced / elapsed.TotalSeconds
            : throw new InvalidOperationException($"Of {count} cases {advanced} were advanced.");
    }
}
