using System.CommandLine;
using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>The options of <c>explain</c>.</summary>
internal sealed class ExplainOptions
{
    private const string Lines = """
        Read JSON lines from standard input and write one for each, in their order:
        { "calendar": {...}, "start": "2026-10-09T17:00:00+08:00", "within": "PT2H" }
        "until" in place of "within" asks for the span. "calendar" is a calendar, the id of one in
        the books, or null for elapsed time. A line with a mistake is answered by
        { "error": { "field": ..., "message": ... } } and makes the exit code 1.
        """;

    private readonly Option<bool> _batch = new("--batch") { Description = Lines };
    private readonly Option<string?> _start = Text("--start", "TIME", "Where the clock starts, with its offset; left out, now.");
    private readonly Option<string?> _within = Text(
        "--within", "DURATION", "Asks when this target is due: PT2H. A day is 24 hours; no years or months.");
    private readonly Option<string?> _until = Text("--until", "TIME", "Asks how much time lies between --start and this.");
    private readonly Option<string?> _calendar = Text("--calendar", "FILE|ID", "The calendar that counts; left out, elapsed time.");
    private readonly Option<string?> _category = Text("--category", "TEXT", "The category of the case.");
    private readonly Option<string?> _kind =
        Text("--kind", "KIND", "Asks what the books promise for a case of this kind, with every step of its ladder.")
            .AcceptOnlyFromAmong("complaint", "inquiry", "fault", "suggestion");

    private readonly Option<string?> _complexity =
        Text("--complexity", "COMPLEXITY", "How complex it is; left out, simple.").AcceptOnlyFromAmong("simple", "complex");

    private readonly Option<string?> _tier =
        Text("--tier", "TIER", "The customer's tier; left out, standard.").AcceptOnlyFromAmong("standard", "vip");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [_start, _within, _until, _calendar, _kind, _complexity, _category, _tier, _batch];

    /// <summary>Reads them.</summary>
    public Asked Read(ParseResult result, Option<string> books, TimeProvider clock) => new()
    {
        IsBatch = result.GetValue(_batch),
        IsSingle = All.Any(option => option != _batch && result.GetResult(option) is not null),
        Start = result.GetValue(_start),
        Within = result.GetValue(_within),
        Until = result.GetValue(_until),
        Calendar = result.GetValue(_calendar),
        Kind = result.GetValue(_kind),
        Complexity = result.GetValue(_complexity) ?? "simple",
        Category = result.GetValue(_category) ?? "",
        Tier = result.GetValue(_tier) ?? "standard",
        Books = result.GetRequiredValue(books),
        Now = Instant.FromDateTimeOffset(clock.GetUtcNow()),
    };

    private static Option<string?> Text(string name, string shown, string description) =>
        new(name) { Description = description, HelpName = shown };
}
