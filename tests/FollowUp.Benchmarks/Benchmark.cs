namespace FollowUp.Benchmarks;

/// <summary>
/// Something that is measured and adds its rows to the table. Numbers are compared within one run, never with a clock of yesterday.
/// </summary>
internal sealed record Benchmark(string Name, string About, Func<Scale, ResultTable, Task> RunAsync);
