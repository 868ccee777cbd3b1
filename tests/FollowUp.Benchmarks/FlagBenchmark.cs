using FollowUp.Benchmarks.Flags;
using FollowUp.Embedded.Sqlite;
using NodaTime;

namespace FollowUp.Benchmarks;

/// <summary>
/// How close a flag comes to the machine's own rate of the rows that it writes. They are measured in turns, and the middle one of each
/// counts: a machine that does something else for a moment does it to all.
/// </summary>
internal static class FlagBenchmark
{
    private const int CasesOnePerTransaction = 2_000;

    public static async Task RunAsync(Scale scale, ResultTable results)
    {
        var callers = Scale.Callers;
        var flags = PremadeFlags.Make(scale.Flags, SystemClock.Instance.GetCurrentInstant());
        var prepared = flags.Select(flag => new PreparedCommit(flag)).ToArray();
        var few = prepared.Take(CasesOnePerTransaction).ToArray();
        var bytes = prepared.Average(flag => flag.CaseJson.Length + flag.EventJson.Sum(json => json.Length));
        Console.WriteLine($"  {flags.Length:N0} flags, {bytes:N0} bytes of JSON each");

        List<double> one = [], sixtyFour = [], thousand = [], store = [], handler = [];
        for (var round = 1; round <= scale.Rounds; round++)
        {
            one.Add(await RawSqlite.MeasureAsync(few, 1));
            sixtyFour.Add(await RawSqlite.MeasureAsync(prepared, callers));
            handler.Add(await HandlerFlag.MeasureAsync(scale.Flags, callers));
            var (perSecond, perTransaction) = await StoreFlag.MeasureAsync(flags, callers);
            store.Add(perSecond);
            thousand.Add(await RawSqlite.MeasureAsync(prepared, 1_000));
            Console.WriteLine(
                $"  round {round} of {scale.Rounds}: raw {ResultTable.Rate(one[^1])} at 1, {ResultTable.Rate(sixtyFour[^1])} at {callers}, "
                + $"{ResultTable.Rate(thousand[^1])} at 1,000 per transaction; store {ResultTable.Rate(perSecond)} at {perTransaction:N1}, "
                + $"flag {ResultTable.Rate(handler[^1])}");
        }

        var raw = $"raw SQLite, {callers} per transaction";
        results.Add("raw SQLite, 1 case per transaction", ResultTable.Rate(Middle.Of(one)));
        results.Add("raw SQLite, 1,000 cases per transaction", ResultTable.Rate(Middle.Of(thousand)));
        results.Add($"store alone, {callers} callers, durable", Middle.Of(store), raw, Middle.Of(sixtyFour), null);
        results.Add($"flag in process, {callers} callers, durable", Middle.Of(handler), raw, Middle.Of(sixtyFour), 0.5);
    }
}
