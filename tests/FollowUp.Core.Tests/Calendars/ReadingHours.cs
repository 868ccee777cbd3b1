using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

public class ReadingHours
{
    [Theory]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("09:00-12:00", 540, 720)]
    [InlineData("23:59-24:00", 1439, 1440)]
    public void An_interval_is_read_and_written_alike(string text, int from, int until)
    {
        Assert.True(LocalInterval.TryParse(text, out var interval, out _));
        Assert.Equal((from, until), (interval.From, interval.Until));
        Assert.Equal(text, interval.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9:00-12:00")]
    [InlineData("09:00 12:00")]
    [InlineData("09.00-12:00")]
    [InlineData("09:60-12:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("0a:00-12:00")]
    [InlineData("٠٩:00-12:00")]
    [InlineData("24:00-24:00")]
    [InlineData("12:00-12:00")]
    [InlineData("22:00-06:00")]
    public void A_wrong_interval_is_an_error_that_quotes_it(string? text)
    {
        Assert.False(LocalInterval.TryParse(text, out _, out var error));
        Assert.Contains($"'{text}'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Intervals_of_a_day_are_sorted() => Assert.Equal("09:00-12:00, 13:00-18:00", Given.Day("13:00-18:00", "09:00-12:00").ToString());

    [Fact]
    public void Intervals_may_touch() => Assert.Equal(2, Given.Day("09:00-12:00", "12:00-18:00").Intervals.Count);

    [Fact]
    public void Intervals_that_overlap_are_an_error()
    {
        Assert.False(DayHours.TryParse(["09:00-12:00", "11:59-13:00"], out _, out var error));
        Assert.Equal("'09:00-12:00' and '11:59-13:00' overlap", error);
    }

    [Fact]
    public void An_error_in_a_week_names_its_day()
    {
        var texts = new Dictionary<string, IReadOnlyList<string>> { ["mon"] = ["09:00-12:00"], ["tue"] = ["12:00-09:00"] };

        Assert.False(WeeklyHours.TryParse(texts, out _, out var error));
        Assert.StartsWith("tue: '12:00-09:00'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_unknown_name_is_an_error()
    {
        Assert.False(WeeklyHours.TryParse(new Dictionary<string, IReadOnlyList<string>> { ["monday"] = [] }, out _, out var error));
        Assert.StartsWith("monday: is not a day", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_not_named_is_closed()
    {
        var hours = Given.Week("sat", "09:00-12:00");

        Assert.True(hours.On(IsoDayOfWeek.Sunday).IsEmpty);
        Assert.False(hours.On(IsoDayOfWeek.Saturday).IsEmpty);
    }

    [Theory]
    [InlineData("10:00-11:00", "09:00-10:00, 11:00-12:00, 13:00-18:00")]
    [InlineData("11:00-14:00", "09:00-11:00, 14:00-18:00")]
    [InlineData("00:00-24:00", "")]
    [InlineData("12:00-13:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("09:00-12:00", "13:00-18:00")]
    public void A_closed_stretch_is_taken_out_of_a_day(string closed, string left) =>
        Assert.Equal(left, Given.Day(Given.OfficeHours).Without(Given.Day(closed)).ToString());
}
