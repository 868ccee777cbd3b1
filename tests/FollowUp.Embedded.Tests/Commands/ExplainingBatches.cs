using System.Text.Json;

namespace FollowUp.Embedded.Tests.Commands;

public class ExplainingBatches
{
    private const string Office = """
        { "zone": "Asia/Shanghai",
          "hours": { "mon": ["09:00-12:00","13:00-18:00"], "tue": ["09:00-12:00","13:00-18:00"], "wed": ["09:00-12:00","13:00-18:00"],
                     "thu": ["09:00-12:00","13:00-18:00"], "fri": ["09:00-12:00","13:00-18:00"] },
          "holidays": ["2026-10-01"], "workdays": { "2026-10-10": ["09:00-18:00"] }, "closed": { "2026-10-12": ["10:00-11:30"] } }
        """;

    [Fact]
    [Trait("Rule", "P2")]
    [Trait("Rule", "P8")]
    public void A_line_is_answered_with_the_due_time_and_its_segments() =>
        Assert.Equal(
            """{"due":"2026-10-10T10:00:00+08:00","segments":[{"kind":"worked","from":"2026-10-09T17:00:00+08:00","to":"2026-10-09T18:00:00+08:00","rule":"P2"},{"kind":"outsideHours","from":"2026-10-09T18:00:00+08:00","to":"2026-10-10T09:00:00+08:00","rule":"P2"},{"kind":"worked","from":"2026-10-10T09:00:00+08:00","to":"2026-10-10T10:00:00+08:00","rule":"P2"}]}""",
            Assert.Single(Shell.Ask(Within(Office, "2026-10-09T17:00:00+08:00", "PT2H"))));

    [Theory]
    [Trait("Rule", "O7")]
    [InlineData("Asia/Shanghai", "mon", "09:00-18:00", "2026-10-12T16:00:00+08:00", "PT2H", "2026-10-12T18:00:00+08:00", "used up at closing time")]
    [InlineData("Asia/Shanghai", "mon tue", "00:00-24:00", "2026-10-12T23:00:00+08:00", "PT2H", "2026-10-13T01:00:00+08:00", "over midnight")]
    [InlineData("Asia/Shanghai", "mon tue", "00:00-24:00", "2026-10-12T22:00:00+08:00", "PT2H", "2026-10-13T00:00:00+08:00", "at midnight")]
    [InlineData("Europe/Berlin", "sun mon", "00:00-24:00", "2026-03-29T00:30:00+01:00", "PT3H", "2026-03-29T04:30:00+02:00", "over the gap")]
    [InlineData("Europe/Berlin", "sun mon", "00:00-24:00", "2026-10-25T00:30:00+02:00", "PT3H", "2026-10-25T02:30:00+01:00", "over the overlap")]
    [InlineData("America/New_York", "sun", "09:00-17:00", "2026-10-31T12:00:00-04:00", "PT1H", "2026-11-01T10:00:00-05:00", "the offset after the change")]
    [InlineData("Europe/London", "mon", "09:00-17:00", "2026-01-12T09:00:00+08:00", "PT1H", "2026-01-12T10:00:00+00:00", "an offset of nothing")]
    [InlineData("UTC", "mon", "09:00-17:00", "2026-10-12T09:00:00.25Z", "PT0S", "2026-10-12T09:00:00.25+00:00", "a fraction, nothing to do")]
    public void The_due_time_has_the_offset_of_the_calendars_zone(
        string zone, string days, string hours, string start, string within, string due, string because)
    {
        var week = string.Join(',', days.Split(' ').Select(day => $"\"{day}\":[\"{hours}\"]"));

        var answer = Shell.Ask(Within($$"""{"zone":"{{zone}}","hours":{ {{week}} } }""", start, within)).Single();

        Assert.True(Text(answer, "due") == due, $"{because}: {answer}");
    }

    [Theory]
    [InlineData("2026-10-09T17:00:00+08:00", "2026-10-10T10:00:00+08:00", "PT2H")]
    [InlineData("2026-10-09T18:00:00+08:00", "2026-10-10T09:00:00+08:00", "PT0S")]
    [InlineData("2026-10-09T17:00:00+08:00", "2026-10-09T17:00:00+08:00", "PT0S")]
    [InlineData("2026-10-05T00:00:00+08:00", "2026-10-10T00:00:00+08:00", "PT40H")]
    [InlineData("2026-10-09T09:00:00+08:00", "2026-10-09T02:30:15.5Z", "PT1H30M15.5S")]
    public void With_until_the_span_is_told_and_never_in_days(string start, string until, string span) =>
        Assert.Equal($$"""{"span":"{{span}}"}""", Shell.Ask(Line(Office, start, "until", until)).Single());

    [Fact]
    public void Without_a_calendar_elapsed_time_counts_and_the_offset_of_the_start_is_kept()
    {
        var answers = Shell.Ask(
            """{"start":"2026-10-09T23:00:00-03:30","within":"PT26H"}""",
            """{"calendar":null,"start":"2026-10-09T23:00:00-03:30","within":"PT26H"}""",
            """{"start":"2026-10-09T23:00:00-03:30","until":"2026-10-11T01:00:00-03:30"}""");

        Assert.Equal("2026-10-11T01:00:00-03:30", Text(answers[0], "due"));
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal("PT26H", Text(answers[2], "span"));
    }

    [Fact]
    public void A_calendar_of_the_books_is_named_by_its_id() =>
        Assert.Equal(
            Shell.Ask(Within(Office, "2026-10-09T17:00:00+08:00", "PT2H")),
            Shell.Ask(Within("\"office\"", "2026-10-09T17:00:00+08:00", "PT2H")));

    [Theory]
    [InlineData("""{"start":"yesterday","within":"PT2H"}""", "start")]
    [InlineData("""{"start":"2026-10-09T17:00:00","within":"PT2H"}""", "start")]
    [InlineData("""{"start":"9899-12-31T17:00:00Z","start":"2026-10-09T17:00:00Z","within":"PT2H"}""", "start")]
    [InlineData("""{"start":5,"within":"PT2H"}""", "start")]
    [InlineData("""{"start":"9999-12-31T23:00:00Z","within":"PT2H"}""", "start")]
    [InlineData("""{"within":"PT2H"}""", "start")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z"}""", "within")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","within":"P1M"}""", "within")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","within":"-PT1H"}""", "within")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","within":"PT1H","until":"2026-10-09T18:00:00Z"}""", "until")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","until":"2026-10-08T18:00:00Z"}""", "until")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calender":{"zone":"UTC"},"within":"PT2H"}""", "calender")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":"none","within":"PT2H"}""", "calendar")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":[],"within":"PT2H"}""", "calendar")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":{"zone":"UTC","hours":{}},"within":"PT2H"}""", "calendar")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":{"hours":{"mon":["9-12"]}},"within":"PT2H"}""", "calendar")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":{"zone":"UTC","hours":{"mon":["9-12"]}},"within":"PT2H"}""", "calendar.hours.mon[0]")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","calendar":{"zone":"UTC","hours":{},"workdays":{"2026-10-10":["09:00-10:00"]}},"within":"PT2H"}""", "within")]
    [InlineData("""{"start":"\ud800","within":"PT2H"}""", "line")]
    [InlineData("""{"start":"2026-10-09T17:00:00Z","within":"PT2H"} x""", "line")]
    [InlineData("""["start"]""", "line")]
    [InlineData("""{"start":""", "line")]
    [InlineData(" ", "line")]
    public void A_bad_line_is_answered_in_its_place_by_the_field_and_the_exit_code_is_1(string bad, string field)
    {
        var good = Within(Office, "2026-10-09T17:00:00+08:00", "PT2H");

        var result = Shell.RunOn($"{good}\n{bad}\n{good}\n", "explain", "--batch");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Lines.Length);
        Assert.Equal(result.Lines[0], result.Lines[2]);
        using var answer = JsonDocument.Parse(result.Lines[1]);
        Assert.Equal(field, answer.RootElement.GetProperty("error").GetProperty("field").GetString());
        Assert.NotEmpty(answer.RootElement.GetProperty("error").GetProperty("message").GetString()!);
    }

    [Fact]
    public void Many_lines_are_answered_in_their_order()
    {
        var lines = Enumerable.Range(0, 20_000)
            .Select(i => Within(i % 3 == 0 ? "null" : Office, "2026-10-09T17:00:00+08:00", $"PT{i % 50}H{i % 7}M"))
            .ToList();

        var result = Shell.RunOn(string.Join('\n', lines), "explain", "--batch");

        var alone = Enumerable.Range(0, 50).ToDictionary(i => i, i => Shell.Ask(lines[400 * i]).Single());
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(20_000, result.Lines.Length);
        Assert.All(alone, one => Assert.Equal(one.Value, result.Lines[400 * one.Key]));
    }

    [Fact]
    public void Without_options_lines_are_read_from_redirected_input() =>
        Assert.Single(Shell.RunOn("""{"start":"2026-10-09T17:00:00Z","within":"PT2H"}""", "explain").Lines);

    private static string Within(string calendar, string start, string within) => Line(calendar, start, "within", within);

    private static string Line(string calendar, string start, string field, string value) =>
        $$"""{ "calendar": {{calendar.ReplaceLineEndings("")}}, "start": "{{start}}", "{{field}}": "{{value}}" }""";

    private static string? Text(string answer, string name)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty(name).GetString();
    }
}
