using FollowUp.Benchmarks;
using FollowUp.Benchmarks.Decisions;
using FollowUp.Benchmarks.Due;
using FollowUp.Benchmarks.Http;
using FollowUp.Benchmarks.Months;
using FollowUp.Benchmarks.Open;

// dotnet run -c Release --project tests/FollowUp.Benchmarks -- [--quick] [name ...]: all of them, or those named.
Benchmark[] all =
[
    new("decide", "one decision in memory", DecisionBenchmark.RunAsync),
    new("commit", "what one commit writes", CommitBenchmark.RunAsync),
    new("flag", "flags in process against raw SQLite", FlagBenchmark.RunAsync),
    new("http", "flags over HTTP against raw SQLite and Quartz.NET", HttpBenchmark.RunAsync),
    new("due", "many cases due at once against Quartz.NET", DueBenchmark.RunAsync),
    new("month", "a month of a busy centre on a virtual clock", MonthBenchmark.RunAsync),
    new("million", "a million open cases against ten thousand", OpenBenchmark.RunAsync),
];

var scale = new Scale(args.Contains("--quick"));
var names = args.Where(arg => arg != "--quick").ToArray();
if (names.FirstOrDefault(name => all.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}. There are:");
    foreach (var benchmark in all)
    {
        Console.Error.WriteLine($"  {benchmark.Name,-12} {benchmark.About}");
    }

    return 2;
}

var results = new ResultTable();
foreach (var benchmark in all.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
{
    Console.WriteLine($"{benchmark.Name}: {benchmark.About}");
    await benchmark.RunAsync(scale, results);
}

results.Print(Console.Out);
return 0;
