using FollowUp.Benchmarks.Flags;
using FollowUp.Benchmarks.Quartz;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks.Http;

/// <summary>Flags over HTTP, with all that the product does meanwhile, beside raw SQLite and Quartz.NET on the same disk.</summary>
internal static class HttpBenchmark
{
    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        var flags = PremadeFlags.Make(scale.Flags, SystemClock.Instance.GetCurrentInstant());
        var prepared = flags.Select(flag => new PreparedCommit(flag)).ToArray();
        using var scratch = new ScratchDatabase();
        await using var product = await Product.StartAsync(scratch.Directory);
        await HttpFlag.MeasureAsync(product, 0, scale.Flags);

        List<double> raw = [], quartz = [], http = [];
        for (var round = 1; round <= scale.Rounds; round++)
        {
            await product.RestAsync();
            raw.Add(await RawSqlite.MeasureAsync(prepared, Scale.Callers));
            quartz.Add(await QuartzScheduling.MeasureAsync(scale.QuartzJobs, Scale.Callers));
            http.Add(await HttpFlag.MeasureAsync(product, round * scale.Flags, scale.Flags));
            Console.WriteLine(
                $"  round {round} of {scale.Rounds}: raw {ResultTable.Rate(raw[^1])}, Quartz.NET {ResultTable.Rate(quartz[^1])}, "
                + $"HTTP {ResultTable.Rate(http[^1])}");
        }

        var what = $"flag over HTTP, {Scale.Callers} connections, durable";
        results.Add(what, Middle.Of(http), $"raw SQLite, {Scale.Callers} per transaction", Middle.Of(raw), 0.2);
        results.Add(what, Middle.Of(http), $"Quartz.NET, {Scale.Callers} callers, a persistent job each", Middle.Of(quartz), 5);
    }
}
