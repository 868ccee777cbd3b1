namespace FollowUp.Embedded.Tests.Commands;

[Trait("Rule", "P8")]
public class ExplainingOneDeadline
{
    [Fact]
    [Trait("Rule", "P2")]
    public void A_target_is_shown_with_its_segments_zone_and_rule()
    {
        var result = Shell.Run("explain", "--within", "PT2H", "--start", "2026-10-09T17:00:00+08:00", "--calendar", "office");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("start     2026-10-09T17:00:00+08:00 Fri", result.Lines[0]);
        Assert.Matches("^within    PT2H of calendar office, version [0-9a-f]{12}, zone Asia/Shanghai \\(P2\\)$", result.Lines[1]);
        Assert.Equal("due       2026-10-10T10:00:00+08:00 Sat", result.Lines[2]);
        Assert.Equal("  outside hours 2026-10-09T18:00:00+08:00 Fri -> 2026-10-10T09:00:00+08:00 Sat  PT15H (P2)", result.Lines[4]);
        Assert.Equal(6, result.Lines.Length);
    }

    [Fact]
    public void A_calendar_may_come_from_a_file_of_its_own()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{ "$schema": "x", "zone": "Europe/Berlin", "hours": { "sat": ["10:00-12:00"] } }""");

        var result = Shell.Run("explain", "--within", "PT1H", "--start", "2026-10-09T17:00+08:00", "--calendar", file);
        File.Delete(file);

        Assert.Equal("due       2026-10-10T11:00:00+02:00 Sat", result.Lines[2]);
    }

    [Fact]
    public void A_span_is_measured()
    {
        var result = Shell.Run(
            "explain", "--start", "2026-10-09T17:00:00+08:00", "--until", "2026-10-10T10:00:00+08:00", "--calendar", "office");

        Assert.StartsWith("span      PT2H of calendar office", result.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "L1")]
    public void A_kind_of_case_is_shown_with_its_policy_and_every_step()
    {
        var result = Shell.Run("explain", "--kind", "complaint", "--complexity", "simple", "--start", "2026-10-09T17:00:00+08:00");

        Assert.Matches("^policy    complaint-simple, book version [0-9a-f]{12} \\(P1\\)$", result.Lines[0]);
        Assert.Equal("target    PT2H of elapsed time (P2)", result.Lines[1]);
        Assert.Contains("promised  2026-10-09T19:00:00+08:00 Fri (P3)", result.Lines);
        Assert.Contains("  L1.half       2026-10-09T18:00:00+08:00 Fri  owner", result.Lines);
        Assert.Contains("  L1.deadline   2026-10-09T19:00:00+08:00 Fri  supervisor, lead, owner", result.Lines);
        Assert.EndsWith("  L1.overdue    2026-10-09T19:30:00+08:00 Fri  manager", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "P1")]
    public void A_suggestion_is_promised_nothing() =>
        Assert.Contains("promised nothing", Shell.Run("explain", "--kind", "suggestion", "--tier", "vip").Output, StringComparison.Ordinal);

    [Fact]
    public void Without_a_start_the_clock_starts_now() =>
        Assert.Equal(0, Shell.Run("explain", "--within", "PT2H").ExitCode);

    [Theory]
    [InlineData("--within P1M", "--within: 'P1M' counts in years or months")]
    [InlineData("--within PT2H --start noon", "--start: 'noon' is not a time with its offset")]
    [InlineData("--within PT2H --until 2026-10-09T17:00:00Z", "one of --within, --until and --kind")]
    [InlineData("--kind complaint --calendar office", "--kind goes without --calendar")]
    [InlineData("--calendar office", "one of --within, --until and --kind")]
    [InlineData("--within PT2H --calendar offce", "'offce' is no calendar of the books; there are office")]
    [InlineData("--within PT2H --batch", "--batch stands alone")]
    [InlineData("--kind rumour", "'rumour' not recognized")]
    [InlineData("--start 2026-10-09T17:00:00Z --until 2026-10-08T17:00:00Z", "before --start")]
    public void A_call_that_makes_no_sense_says_why_and_fails(string args, string message)
    {
        var result = Shell.Run(["explain", .. args.Split(' ')]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
