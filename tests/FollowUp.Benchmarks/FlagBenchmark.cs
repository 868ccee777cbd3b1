using FollowUp.Embedded.Sqlite;

namespace FollowUp.Benchmarks;

/// <summary>
/// How close the store comes to the machine's own rate of flags. The two are measured in turns, and the middle one of each counts:
/// a machine that does something else for a moment does it to both.
/// </summary>
internal static class FlagBenchmark
{
    private const int Callers = 64;
    private const int Cases = 20_000;
    private const int CasesOnePerTransaction = 2_000;
    private const int Rounds = 5;

    public static async Task RunAsync(ResultTable results)
    {
        var flags = PremadeFlags.Make(Cases);
        var prepared = flags.Select(flag => new PreparedCommit(flag)).ToArray();
        var few = prepared.Take(CasesOnePerTransaction).ToArray();
        var bytes = prepared.Average(flag => flag.CaseJson.Length + flag.EventJson.Sum(json => json.Length));
        Console.WriteLine($"  {Cases:N0} flags, {bytes:N0} bytes of JSON each");

        List<double> one = [], sixtyFour = [], thousand = [], store = [];
        for (var round = 1; round <= Rounds; round++)
        {
            one.Add(await RawSqlite.MeasureAsync(few, 1));
            sixtyFour.Add(await RawSqlite.MeasureAsync(prepared, Callers));
            var (perSecond, perTransaction) = await StoreFlag.MeasureAsync(flags, Callers);
            store.Add(perSecond);
            thousand.Add(await RawSqlite.MeasureAsync(prepared, 1_000));
            Console.WriteLine(
                $"  round {round} of {Rounds}: raw {ResultTable.Rate(one[^1])} at 1, {ResultTable.Rate(sixtyFour[^1])} at {Callers}, "
                + $"{ResultTable.Rate(thousand[^1])} at 1,000 per transaction; store {ResultTable.Rate(perSecond)} at {perTransaction:N1}");
        }

        results.Add("raw SQLite, 1 case per transaction", ResultTable.Rate(Middle(one)));
        results.Add("raw SQLite, 1,000 cases per transaction", ResultTable.Rate(Middle(thousand)));
        results.Add(
            $"flag in process, {Callers} callers, durable", Middle(store),
            $"raw SQLite, {Callers} per transaction", Middle(sixtyFour), atLeast: 0.5);
    }

    private static double Middle(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
