using FollowUp.Application.Json;
using NodaTime;

namespace FollowUp.Embedded.Tests.BookFiles;

public class Durations
{
    [Theory]
    [InlineData("PT2H", 7200)]
    [InlineData("-PT10M", -600)]
    [InlineData("+PT30M", 1800)]
    [InlineData("PT0S", 0)]
    [InlineData("P1DT1H", 90_000)]
    [InlineData("P1W", 604_800)]
    [InlineData("PT1.5H", 5400)]
    [InlineData("PT1H0,5M", 3630)]
    public void An_ISO_8601_duration_is_read(string text, int seconds)
    {
        Assert.True(IsoDuration.TryParse(text, out var span, out _));
        Assert.Equal(Duration.FromSeconds(seconds), span);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("2H")]
    [InlineData("PT2")]
    [InlineData("PT2h")]
    [InlineData("P2H")]
    [InlineData("PT1M1H")]
    [InlineData("PT1H1H")]
    [InlineData("PT1D")]
    [InlineData("PT1.5H1M")]
    [InlineData("PT.5H")]
    [InlineData("PT1.H")]
    [InlineData("PTT1H")]
    [InlineData("PT1HT1M")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P1YT1H")]
    [InlineData("PT876601H")]
    [InlineData("PT99999999999999999999H")]
    [InlineData("PT99999999999999999999999999999999999999H")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(IsoDuration.TryParse(text, out _, out var error));
        Assert.Contains($"'{text}'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(7200, "PT2H")]
    [InlineData(93_784, "PT26H3M4S")]
    [InlineData(-600, "-PT10M")]
    [InlineData(0.25, "PT0.25S")]
    public void A_span_is_written_without_days(double seconds, string text) =>
        Assert.Equal(text, IsoDuration.Format(Duration.FromSeconds(seconds)));
}
