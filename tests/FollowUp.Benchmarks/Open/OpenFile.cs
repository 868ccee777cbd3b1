using FollowUp.Application.Ports;
using FollowUp.Benchmarks.Due;
using FollowUp.Benchmarks.Flags;
using FollowUp.Core.Messages;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks.Open;

/// <summary>
/// A file with many open cases whose first steps are far off. Some are made as the product makes them, the others are copies that the
/// database makes of those, each with an id of its own: the rows are the same, and a million takes a minute.
/// </summary>
internal static class OpenFile
{
    private const int CopiesTell = 10;

    // Parameters: 1 the number of the copy, 2 how far its rows are from those that it copies, 3 how many are copied.
    private static readonly string[] Copying =
    [
        """
        INSERT INTO cases (n, id, version, running, team, owner, deadline_at, not_reached, wake_at, json)
        SELECT n + ?2, printf('zz%04d', ?1) || substr(id, 7), version, running, team, owner, deadline_at + ?1, not_reached, wake_at + ?1,
            replace(json, id, printf('zz%04d', ?1) || substr(id, 7))
        FROM cases WHERE n <= ?3
        """,
        """
        INSERT INTO events (case_n, seq, at, by, json)
        SELECT case_n + ?2, seq, at, by, json FROM events WHERE case_n <= ?3 AND ?1 > 0
        """,
        """
        INSERT INTO outbox (case_n, id, team, state, at, template, step, recipient, channel, address, subject, text)
        SELECT case_n + ?2, printf('zz%04d', ?1) || substr(id, 7), team, state, at, template, step, recipient, channel,
            address, subject, text
        FROM outbox WHERE case_n <= ?3
        """,
    ];

    public static async Task MakeAsync(string file, int count, int originals)
    {
        var firstStep = SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(2);
        await using (var database = SqliteDatabase.Open(file))
        {
            await DueFile.AddAsync(database, 0, originals, n => Told(PremadeFlags.WithFirstStepAt(n, firstStep)));
        }

        using var session = SqliteSession.OpenToWrite(file);
        for (var copy = 1; copy < count / originals; copy++)
        {
            Copy(session, copy, originals);
            if ((copy + 1) % CopiesTell == 0)
            {
                Console.WriteLine($"  {(copy + 1) * originals:N0} of {count:N0} open cases made");
            }
        }
    }

    private static void Copy(SqliteSession session, int copy, int originals)
    {
        session.Execute("BEGIN IMMEDIATE");
        foreach (var sql in Copying)
        {
            session.Prepare(sql).Bind(1, copy).Bind(2, copy * originals).Bind(3, originals).Run();
        }

        session.Execute("COMMIT");
    }

    /// <summary>The customer has been told: nothing waits to be sent.</summary>
    private static Commit Told(Commit commit) =>
        commit with { Messages = [.. commit.Messages.Select(message => message with { State = MessageState.Sent })] };
}
