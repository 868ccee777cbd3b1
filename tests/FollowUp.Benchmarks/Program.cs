using FollowUp.Benchmarks;

// dotnet run -c Release --project tests/FollowUp.Benchmarks -- [name ...]: all of them, or those named.
Benchmark[] all =
[
    new("flag", "flags in process, 64 callers, against raw SQLite", FlagBenchmark.RunAsync),
];

if (args.FirstOrDefault(name => all.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}. There are:");
    foreach (var benchmark in all)
    {
        Console.Error.WriteLine($"  {benchmark.Name,-12} {benchmark.About}");
    }

    return 2;
}

var results = new ResultTable();
foreach (var benchmark in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    Console.WriteLine($"{benchmark.Name}: {benchmark.About}");
    await benchmark.RunAsync(results);
}

results.Print(Console.Out);
return 0;
