using System.Globalization;
using Microsoft.Data.Sqlite;
using Quartz;

namespace FollowUp.Benchmarks.Quartz;

/// <summary>
/// Quartz.NET with its persistent store on a SQLite file of its own, set up as well as its documentation allows: its own schema with its
/// own indexes, WAL, job data as strings, batches of its choosing, and no misfire handling in the way.
/// </summary>
internal sealed class QuartzOnSqlite : IAsyncDisposable
{
    private readonly IScheduler _scheduler;

    private QuartzOnSqlite(IScheduler scheduler) => _scheduler = scheduler;

    public static async Task<QuartzOnSqlite> OpenAsync(string folder, int threads)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "quartz.db") }.ConnectionString;
        UseWriteAheadLog(file);
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.UseDefaultThreadPool(threads);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(file);
                store.ProvisionSchema();
                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;
                    options.MisfireThreshold = TimeSpan.FromDays(1);
                });
            });
        }).BuildScheduler();
        return new QuartzOnSqlite(scheduler);
    }

    /// <summary>Stores one job with its trigger in a transaction of its own.</summary>
    public async Task ScheduleAsync(int n, DateTimeOffset at)
    {
        var (job, trigger) = OneCase(n, at);
        await _scheduler.ScheduleJob(job, trigger);
    }

    /// <summary>Stores many at once, to have them.</summary>
    public async Task ScheduleAllAsync(IEnumerable<int> numbers, DateTimeOffset at)
    {
        var all = numbers.Select(n => OneCase(n, at)).ToDictionary(c => c.Job, c => (IReadOnlyCollection<ITrigger>)[c.Trigger]);
        await _scheduler.ScheduleJobs(all);
    }

    public async Task StartAsync() => await _scheduler.Start();

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown();
        SqliteConnection.ClearAllPools();
    }

    private static (IJobDetail Job, ITrigger Trigger) OneCase(int n, DateTimeOffset at)
    {
        var name = n.ToString("0000000000000000", CultureInfo.InvariantCulture);
        return (
            JobBuilder.Create<NoWork>().WithIdentity(name).UsingJobData("case", name).Build(),
            TriggerBuilder.Create().WithIdentity(name).StartAt(at).Build());
    }

    private static void UseWriteAheadLog(string file)
    {
        using var connection = new SqliteConnection(file);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous;";
        using var reader = command.ExecuteReader();
        reader.Read();
        var log = reader.GetString(0);
        reader.NextResult();
        reader.Read();
        if (log != "wal" || reader.GetInt32(0) != 2)
        {
            throw new InvalidOperationException("Quartz would not run on WAL with synchronous=FULL.");
        }
    }
}
