namespace FollowUp.Embedded.Tests.BookFiles;

public class ReadingBooks
{
    [Fact]
    public void Comments_and_a_comma_after_the_last_entry_are_taken()
    {
        var files = BookTexts.With("policies.json", "\"target\": null }", "\"target\": null }, // thanks only");

        BookTexts.Loaded(files);
    }

    [Fact]
    [Trait("Rule", "A5")]
    public void A_phone_is_folded_by_the_regions_of_the_centre()
    {
        var files = BookTexts.With("roster.json", "+1 202 555 0101", "１３８-0013 8000");

        Assert.Equal("+8613800138000", BookTexts.Loaded(files).Books.Roster.Find("li-na")?.Phone);
    }

    [Fact]
    [Trait("Rule", "A3")]
    public void A_person_may_have_a_name_of_their_own_at_the_sign_in_service()
    {
        const string Number = "\"staffNumber\": \"1001\"";
        var files = BookTexts.With("roster.json", Number, Number + ", \"signIn\": \"Li.Na@corp.example\"");

        var roster = BookTexts.Loaded(files).Books.Roster;

        Assert.Equal("Li.Na@corp.example", roster.Find("li-na")?.SignIn);
        Assert.Null(roster.Find("wang-wei")?.SignIn);
    }

    [Fact]
    public void A_language_other_than_the_centres_need_not_be_there()
    {
        var files = BookTexts.Shipped();
        files.Remove("templates/zh-TW.json");

        BookTexts.Loaded(files);
    }

    [Fact]
    public void The_language_of_the_centre_must_be_complete()
    {
        var files = BookTexts.With("templates/zh-CN.json", "\"L6\"", "\"L5\"");

        var errors = BookTexts.ErrorsIn(files);

        Assert.Equal("templates/zh-CN.json", Assert.Single(errors).File);
    }

    [Fact]
    [Trait("Rule", "P6")]
    public void An_edited_row_gives_the_book_another_version()
    {
        var before = BookTexts.Loaded(BookTexts.Shipped());

        var after = BookTexts.Loaded(BookTexts.With("policies.json", "\"target\": \"PT2H\"", "\"target\": \"PT3H\""));

        Assert.Matches("^[0-9a-f]{12}$", before.Books.Policies.Version);
        Assert.NotEqual(before.Books.Policies.Version, after.Books.Policies.Version);
    }

    [Fact]
    [Trait("Rule", "P6")]
    public void Another_layout_of_the_same_content_keeps_the_version()
    {
        var before = BookTexts.Loaded(BookTexts.Shipped());
        var files = BookTexts.With("policies.json", "\n", "\r\n  ");
        files["policies.json"] = files["policies.json"].Replace(
            "\"from\": \"21:00\", \"to\": \"08:00\"", "\"to\": \"08:00\", /* next day */ \"from\": \"21:00\"", StringComparison.Ordinal);

        Assert.Equal(before.Books.Policies.Version, BookTexts.Loaded(files).Books.Policies.Version);
    }

    [Fact]
    [Trait("Rule", "P6")]
    public void Editing_one_calendar_leaves_the_version_of_the_others()
    {
        var before = BookTexts.Loaded(BookTexts.Shipped()).Books.Calendars;

        var after = BookTexts.Loaded(BookTexts.With("calendars.json", "08:00-20:00", "08:00-21:00")).Books.Calendars;

        Assert.Equal(before["office"].Version, after["office"].Version);
        Assert.NotEqual(before["field-service"].Version, after["field-service"].Version);
    }
}
