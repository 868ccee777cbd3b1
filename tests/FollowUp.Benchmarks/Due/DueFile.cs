using FollowUp.Application.Ports;
using FollowUp.Embedded.Sqlite;

namespace FollowUp.Benchmarks.Due;

/// <summary>
/// Puts many cases into a file, as quickly as that goes: all processors write the JSON of the next ones while the writer stores the last.
/// </summary>
internal static class DueFile
{
    private const int PerTransaction = 2_000;
    private const int PerLine = 100_000;

    /// <summary>Adds cases by their numbers, and says how far it is.</summary>
    public static async Task AddAsync(SqliteDatabase database, int first, int count, Func<int, Commit> make)
    {
        var last = Task.FromResult(0);
        foreach (var numbers in Enumerable.Range(first, count).Chunk(PerTransaction))
        {
            var prepared = numbers.AsParallel().AsOrdered().Select(n => new PreparedCommit(make(n))).ToArray();
            await last;
            last = database.Writer.RunAsync(session => StoreAll(prepared, session), CancellationToken.None);
            if ((numbers[^1] + 1 - first) % PerLine == 0)
            {
                Console.WriteLine($"  {numbers[^1] + 1 - first:N0} of {count:N0} cases made");
            }
        }

        await last;
    }

    private static int StoreAll(PreparedCommit[] prepared, WriteSession session) =>
        prepared.All(p => p.Store(session) == CommitResult.Committed)
            ? prepared.Length
            : throw new InvalidOperationException("A case met another of its id.");
}
