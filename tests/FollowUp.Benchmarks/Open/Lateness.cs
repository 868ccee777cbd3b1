using FollowUp.Benchmarks.Due;
using FollowUp.Benchmarks.Flags;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks.Open;

/// <summary>Steps that fall due one after another while nothing else happens, and how late their notices leave.</summary>
internal sealed class Lateness(string file, int first, int count, Instant from)
{
    private static readonly Duration Apart = Duration.FromMilliseconds(50);

    /// <summary>When the last step is due.</summary>
    public Instant Until => from + count * Apart;

    /// <summary>Adds the cases to the file, before the product has it.</summary>
    public async Task AddAsync()
    {
        await using var database = SqliteDatabase.Open(file);
        await DueFile.AddAsync(database, first, count, n => PremadeFlags.WithFirstStepAt(n, DueAt(n)));
    }

    /// <summary>How late 99 of 100 were at most: until the notice was handed to its sender, the commit that made it being on disk.</summary>
    public TimeSpan Read()
    {
        using var session = SqliteSession.OpenToRead(file);
        var late = Enumerable.Range(first, count).Select(n => SentAt(session, n) - DueAt(n)).Order().ToList();
        return late[count * 99 / 100 - 1].ToTimeSpan();
    }

    private static Instant SentAt(SqliteSession session, int n) => session
        .Prepare("SELECT first_tried_at FROM outbox WHERE case_n = (SELECT n FROM cases WHERE id = ?1) AND recipient <> 'customer'")
        .Bind(1, FlagCommands.IdOf(n).Value)
        .First(row => row.LongOrNull(0)) is { } ticks
            ? Instant.FromUnixTimeTicks(ticks)
            : throw new InvalidOperationException("A step was due and no notice has left.");

    private Instant DueAt(int n) => from + (n - first) * Apart;
}
