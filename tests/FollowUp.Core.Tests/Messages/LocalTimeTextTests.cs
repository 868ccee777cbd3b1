using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Tests.Messages;

[Trait("Rule", "M6")]
public class LocalTimeTextTests
{
    private static readonly DateTimeZone Shanghai = Zone("Asia/Shanghai");
    private static readonly DateTimeZone NewYork = Zone("America/New_York");
    private static readonly Instant Sunday = Instant.FromUtc(2026, 11, 22, 7, 30, 59);

    [Theory]
    [InlineData("zh-CN", "2026年11月22日 15:30（周日）")]
    [InlineData("zh-TW", "2026年11月22日 15:30（週日）")]
    [InlineData("en", "Sunday 22 November 2026, 15:30")]
    public void It_is_the_local_date_and_time_with_seconds_cut_off(string language, string expected) =>
        Assert.Equal(expected, LocalTimeText.Of(Sunday, Shanghai, language));

    [Fact]
    public void Every_weekday_and_midnight_have_their_words()
    {
        var monday = Instant.FromUtc(2026, 1, 4, 16, 0);

        var days = Enumerable.Range(0, 7).Select(day => LocalTimeText.Of(monday + Duration.FromDays(day), Shanghai, "zh-CN")).ToList();

        Assert.Equal("2026年1月5日 00:00（周一）", days[0]);
        Assert.Equal("一二三四五六日", string.Concat(days.Select(text => text[^2])));
        Assert.Equal("Monday 5 January 2026, 00:00", LocalTimeText.Of(monday, Shanghai, "en"));
    }

    [Theory]
    [InlineData("Asia/Taipei", "2026年11月22日 15:30（周日）")]
    [InlineData("America/New_York", "2026年11月22日 02:30（周日） (UTC-5)")]
    [InlineData("Asia/Kolkata", "2026年11月22日 13:00（周日） (UTC+5:30)")]
    [InlineData("Europe/London", "2026年11月22日 07:30（周日） (UTC+0)")]
    public void The_offset_is_added_where_it_differs_from_the_centres(string zone, string expected) =>
        Assert.Equal(expected, LocalTimeText.Of(Sunday, Zone(zone), "zh-CN", Shanghai));

    [Fact]
    [Trait("Rule", "O7")]
    public void The_offset_is_added_to_a_time_that_the_clocks_show_twice()
    {
        var first = Instant.FromUtc(2026, 11, 1, 5, 30);

        Assert.Equal("Sunday 1 November 2026, 01:30 (UTC-4)", LocalTimeText.Of(first, NewYork, "en", NewYork));
        Assert.Equal("Sunday 1 November 2026, 01:30 (UTC-5)", LocalTimeText.Of(first + Duration.FromHours(1), NewYork, "en", NewYork));
        Assert.Equal("Sunday 1 November 2026, 02:30", LocalTimeText.Of(first + Duration.FromHours(2), NewYork, "en", NewYork));
    }

    [Theory]
    [InlineData(30, "en", "30 min")]
    [InlineData(60, "en", "1 h")]
    [InlineData(1470, "en", "24 h 30 min")]
    [InlineData(90, "zh-CN", "1 小时 30 分钟")]
    [InlineData(90, "zh-TW", "1 小時 30 分鐘")]
    [InlineData(0, "en", "0 min")]
    [InlineData(-5, "en", "0 min")]
    [Trait("Rule", "L1")]
    public void What_remains_is_hours_and_minutes(int minutes, string language, string expected) =>
        Assert.Equal(expected, RemainingText.Of(Duration.FromMinutes(minutes), language));

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
