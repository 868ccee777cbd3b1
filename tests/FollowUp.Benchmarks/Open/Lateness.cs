using FollowUp.Benchmarks.Due;
using FollowUp.Benchmarks.Flags;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks.Open;

/// <summary>
/// Steps that fall due one after another while nothing else happens, and how late their notices leave: until the notice, which is on
/// disk by then, is handed to its sender. The first comes alone, for it finds a process that has not done such a thing before.
/// </summary>
internal sealed class Lateness(string file, int first, int count, Instant from)
{
    private static readonly Duration Apart = Duration.FromMilliseconds(50);
    private static readonly Duration Alone = Duration.FromSeconds(2);

    /// <summary>When the last step is due.</summary>
    public Instant Until => from + count * Apart;

    /// <summary>Adds the cases to the file, before the product has it.</summary>
    public async Task AddAsync()
    {
        await using var database = SqliteDatabase.Open(file);
        await DueFile.AddAsync(database, first, count, n => PremadeFlags.WithFirstStepAt(n, DueAt(n)));
    }

    /// <summary>How late the first was, and how late 99 of 100 of the others were at most.</summary>
    public (TimeSpan First, TimeSpan Others) Read()
    {
        using var session = SqliteSession.OpenToRead(file);
        var late = Enumerable.Range(first, count).Select(n => (SentAt(session, n) - DueAt(n)).ToTimeSpan()).ToList();
        var others = late.Skip(1).Order().ToList();
        return (late[0], others[others.Count * 99 / 100 - 1]);
    }

    private static Instant SentAt(SqliteSession session, int n) => session
        .Prepare("SELECT first_tried_at FROM outbox WHERE case_n = (SELECT n FROM cases WHERE id = ?1) AND recipient <> 'customer'")
        .Bind(1, FlagCommands.IdOf(n).Value)
        .First(row => row.LongOrNull(0)) is { } ticks
            ? Instant.FromUnixTimeTicks(ticks)
            : throw new InvalidOperationException("A step was due and no notice has left.");

    private Instant DueAt(int n) => n == first ? from - Alone : from + (n - first) * Apart;
}
