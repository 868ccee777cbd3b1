namespace FollowUp.Embedded.Tests.BookFiles;

/// <summary>Each mistake is named by its file, line and path, with what would be right.</summary>
public class ABrokenBook
{
    [Theory]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": \"P1M\"", "$.policies[0].target", "no fixed length")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": \"2h\"", "$.policies[0].target", "such as PT2H")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": \"-PT2H\"", "$.policies[0].target", "negative")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": 2", "$.policies[0].target", "not a number")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"tarqet\": \"PT2H\"", "$.policies[0].tarqet", "known are id, kind")]
    [InlineData("policies.json", ", \"target\": \"PT2H\"", "", "$.policies[0]", "'target' is missing")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": \"PT2H\", \"target\": \"PT3H\"", "$.policies[0].target", "twice")]
    [InlineData("policies.json", "\"kind\": \"inquiry\"", "\"kind\": \"query\"", "$.policies[4].kind", "complaint, inquiry, fault, suggestion")]
    [InlineData("policies.json", "\"target\": \"PT2H\"", "\"target\": \"PT2H\", \"calendar\": \"offce\"", "$.policies[0].calendar", "there are office")]
    [InlineData("policies.json", "[\"manager\"]", "[\"boss\"]", "$.ladders[0].steps[5].rungs[0]", "owner, lead, supervisor, manager")]
    [InlineData("policies.json", "\"part\": 0.5", "\"part\": 1.5", "$.ladders[0].steps[0].part", "more than 0 and at most 1")]
    [InlineData("policies.json", "\"part\": 0.5", "\"part\": 0.5, \"fromDeadline\": \"PT1H\"", "$.ladders[0].steps[0]", "either 'part'")]
    [InlineData("policies.json", "\"id\": \"L1.half\"", "\"id\": \"half\"", "$.ladders[0].steps[0].id", "such as L1.half")]
    [InlineData("policies.json", "\"from\": \"21:00\"", "\"from\": \"25:00\"", "$.rules.quietHours.from", "such as 21:00")]
    [InlineData("policies.json", "\"followUpEvery\": \"PT24H\"", "\"followUpEvery\": \"PT0S\"", "$.rules.followUpEvery", "longer than nothing")]
    [InlineData("policies.json", "\"ladders\": [", "\"ladders\": [,", "$.ladders", "is not JSON")]
    [InlineData("calendars.json", "\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Peking\"", "$.calendars.office.zone", "IANA time zone")]
    [InlineData("calendars.json", "\"2026-10-01\"", "\"2026-10-32\"", "$.calendars.office.holidays[0]", "such as 2026-10-01")]
    [InlineData("calendars.json", "\"10:00-11:30\"", "\"11:30-10:00\"", "$.calendars.office.closed['2026-10-12'][0]", "end after it starts")]
    [InlineData("calendars.json", "\"sun\": [\"09:00-17:00\"]", "\"sunday\": []", "$.calendars['field-service'].hours.sunday", "mon, tue")]
    [InlineData("words.json", "\"TD\"", "\"5\"", "$.stop[10]", "is a rating")]
    [InlineData("words.json", "\"thx\"", "\"quit\"", "$.thanks[4]", "means 'Stop' already")]
    [InlineData("policies.json", "\"receiptShort\": \"PT10M\"", "\"receiptShort\": \"PT0M\"", "$.rules.reach.receiptShort", "longer than nothing")]
    [InlineData("policies.json", "\"progressPart\": 0.8", "\"progressPart\": 1", "$.rules", "between 0 and 1")]
    [InlineData("roster.json", "+1 202 555 0101", "555 0101", "$.people[0].phone", "national one of CN")]
    [InlineData("roster.json", "li-na@example.com", "li-na", "$.people[0].email", "exactly one @")]
    [InlineData("roster.json", "\"staffNumber\": \"1001\"", "\"staffNumber\": \"1001\", \"signIn\": \" \"", "$.people[0].signIn", "is blank")]
    [InlineData("roster.json", "\"backup\": \"wang-wei\"", "\"backup\": \"wang\"", "$.people[0].backup", "nobody in this roster")]
    [InlineData("roster.json", "\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Shanghai\"", "$.centre.zone", "IANA time zone")]
    [InlineData("roster.json", "\"regions\": [\"CN\"", "\"regions\": [\"XX\"", "$.centre.regions[0]", "CN, HK, TW")]
    [InlineData("roster.json", "\"language\": \"zh-CN\"", "\"language\": \"fr\"", "$.centre.language", "zh-CN, zh-TW, en")]
    [InlineData("roster.json", "\"staffNumber\": \"1002\"", "\"staffNumber\": \"1001\"", "$.people[1].staffNumber", "used twice")]
    [InlineData("roster.json", "\"last\": \"2026-12-31\"", "\"last\": \"2026-12-01\"", "$.people[5].absences", "end after it starts")]
    [InlineData("templates/en.json", "You will have our answer by {promised}. Case", "Case", "$.templates.M0", "needs {promised}")]
    [InlineData("templates/en.json", "\"language\": \"en\"", "\"language\": \"zh-CN\"", "$.language", "belongs into templates/zh-CN.json")]
    public void It_is_refused_with_file_line_and_path(string file, string old, string now, string path, string message)
    {
        var files = BookTexts.With(file, old, now);

        var error = BookTexts.ErrorsIn(files)[0];

        Assert.Equal((file, path), (error.File, error.Path));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Line, 2, files[file].Count(c => c == '\n'));
    }

    [Fact]
    public void The_line_is_the_one_on_which_the_mistake_stands()
    {
        var files = BookTexts.With("policies.json", "\"PT12H\"", "\"P12H\"");

        var errors = BookTexts.ErrorsIn(files);

        var first = BookTexts.LineOf(files, "policies.json", "P12H");
        Assert.Equal([first, first + 2, first + 4], errors.Select(error => error.Line));
        Assert.Equal($"policies.json:{first} $.policies[6].target 'P12H' is not an ISO 8601 duration such as PT2H or PT1H30M", errors[0].ToString());
    }

    [Fact]
    public void The_mistakes_of_all_files_are_told_at_once()
    {
        var files = BookTexts.With("policies.json", "\"PT12H\"", "\"P12H\"");
        files["calendars.json"] = files["calendars.json"].Replace("\"zone\"", "\"zome\"", StringComparison.Ordinal);
        files["roster.json"] = files["roster.json"].Replace("\"role\": \"lead\"", "\"role\": \"boss\"", StringComparison.Ordinal);
        files.Remove("templates/zh-CN.json");

        var errors = BookTexts.ErrorsIn(files);

        // Three targets, three calendars with a zone that is unknown and one that is missing, two leads, one file.
        Assert.Equal([3, 6, 2, 1], errors.CountBy(error => error.File).Select(file => file.Value));
        Assert.Equal(("templates/zh-CN.json", "the file is missing"), (errors[^1].File, errors[^1].Message));
    }

    [Fact]
    [Trait("Rule", "P1")]
    public void Two_rows_that_are_equally_specific_and_can_match_the_same_case_are_refused()
    {
        const string Row = "{ \"id\": \"vip-simple\", \"complexity\": \"simple\", \"tier\": \"vip\", \"target\": \"PT1H\" },";
        var files = BookTexts.With("policies.json", "{ \"id\": \"suggestion\"", Row + "\n    { \"id\": \"suggestion\"");

        var errors = BookTexts.ErrorsIn(files);

        Assert.All(errors, error => Assert.Equal(BookTexts.LineOf(files, "policies.json", "vip-simple"), error.Line));
        Assert.Contains(errors, error => error.Message.Contains("'vip-simple' and 'complaint-simple' are equally specific", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "L1")]
    public void A_ladder_without_a_step_for_the_supervisor_at_the_deadline_is_refused()
    {
        var files = BookTexts.With("policies.json", "\"fromDeadline\": \"PT0S\"", "\"fromDeadline\": \"PT1S\"");

        Assert.Equal(["$.ladders[0]", "$.ladders[1]"], BookTexts.ErrorsIn(files).Select(error => error.Path));
    }

    [Fact]
    [Trait("Rule", "L1")]
    public void A_step_that_stands_twice_in_a_ladder_is_found_in_that_ladder()
    {
        var files = BookTexts.Shipped();
        var text = files["policies.json"];
        var last = text.LastIndexOf("L1.eighty", StringComparison.Ordinal);
        files["policies.json"] = text[..last] + "L1.half" + text[(last + "L1.eighty".Length)..];

        Assert.Equal("$.ladders[1].steps[1]", Assert.Single(BookTexts.ErrorsIn(files)).Path);
    }

    [Fact]
    [Trait("Rule", "A3")]
    public void A_rung_with_nobody_reachable_is_refused()
    {
        var files = BookTexts.With("roster.json", "\"role\": \"manager\"", "\"role\": \"supervisor\"");

        var error = Assert.Single(BookTexts.ErrorsIn(files));

        Assert.Equal("$.centre", error.Path);
        Assert.Contains("manager", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void A_calendar_that_never_opens_is_refused()
    {
        var files = BookTexts.Shipped();
        files["calendars.json"] = """{ "calendars": { "office": { "zone": "UTC", "hours": { "mon": [] } } } }""";

        Assert.Equal("Calendar 'office' never opens", Assert.Single(BookTexts.ErrorsIn(files)).Message);
    }
}
