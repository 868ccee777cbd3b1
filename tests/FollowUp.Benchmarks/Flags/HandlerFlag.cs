using System.Diagnostics;
using FollowUp.Application.Commands;
using FollowUp.Embedded.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUp.Benchmarks.Flags;

/// <summary>Flags through the whole way in process: decide, write the texts, commit, wait until it is durable.</summary>
internal static class HandlerFlag
{
    /// <summary>Cases per second.</summary>
    public static async Task<double> MeasureAsync(int count, int callers)
    {
        using var scratch = new ScratchDatabase();
        await using var database = SqliteDatabase.Open(scratch.File);
        var handler = HandlerOn(database, SystemClock.Instance);
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                var result = await handler.HandleAsync(FlagCommands.IdOf(n), FlagCommands.Of(n), null, CancellationToken.None);
                if (result is not CommandResult.Done)
                {
                    throw new InvalidOperationException($"A flag came to {result}.");
                }
            }
        })));
        return count / clock.Elapsed.TotalSeconds;
    }

    public static CommandHandler HandlerOn(SqliteDatabase database, IClock clock) =>
        new(new SqliteCaseStore(database), ShippedBooks.Shelf, clock, new NobodySleeps(), NullLogger<CommandHandler>.Instance);
}
