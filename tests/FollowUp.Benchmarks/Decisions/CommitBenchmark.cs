using System.Globalization;
using FollowUp.Application.Ports;
using FollowUp.Benchmarks.Due;
using FollowUp.Benchmarks.Flags;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks.Decisions;

/// <summary>
/// What one commit writes, alone in its transaction, into a file with many cases: bytes of the log, and by how much the file has grown when
/// the log has been folded into it. Commits that share a transaction share pages too, and write less.
/// </summary>
internal static class CommitBenchmark
{
    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        using var scratch = new ScratchDatabase();
        await using var database = SqliteDatabase.Open(scratch.File);
        await DueFile.AddAsync(database, 0, scale.FewOpen, n => PremadeFlags.Of((2 * n) + 1, TypicalCommand.Start - Duration.FromHours(1)));

        // The log is folded in by hand, or its length would say nothing.
        using var hand = SqliteSession.OpenToWrite(scratch.File);
        await database.Writer.RunAsync(session => Execute(session.Session, "PRAGMA wal_autocheckpoint = 0"), CancellationToken.None);

        var lives = Enumerable.Range(0, scale.Commits).Select(TypicalCommand.LifeOf).ToList();
        foreach (var kind in lives[0].Where(command => command.Decide().Entries.Count > 0).Select(command => command.Name))
        {
            var commits = lives.Select(life => life.Single(command => command.Name == kind).Commit()).ToList();
            Execute(hand, "PRAGMA wal_checkpoint(TRUNCATE)");
            var before = new FileInfo(scratch.File).Length;
            await StoreAsync(new SqliteCaseStore(database), commits);
            var log = new FileInfo(scratch.File + "-wal").Length;
            Execute(hand, "PRAGMA wal_checkpoint(TRUNCATE)");
            var grown = new FileInfo(scratch.File).Length - before;
            var json = commits.Average(commit => new PreparedCommit(commit).CaseJson.Length);
            results.Add(
                $"one commit: {kind}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{log / commits.Count:#,0} bytes of log, file grows by {grown / commits.Count:#,0}, the case is {json:#,0}"));
        }
    }

    private static async Task StoreAsync(SqliteCaseStore store, IEnumerable<Commit> commits)
    {
        foreach (var commit in commits)
        {
            if (await store.CommitAsync(commit, CancellationToken.None) != CommitResult.Committed)
            {
                throw new InvalidOperationException("A commit met another.");
            }
        }
    }

    private static int Execute(SqliteSession session, string sql)
    {
        session.Execute(sql);
        return 0;
    }
}
