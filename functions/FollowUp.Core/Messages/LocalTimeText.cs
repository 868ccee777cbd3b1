using System.Globalization;
using NodaTime;

namespace FollowUp.Core.Messages;

/// <summary>
/// Writes an instant as an absolute local date and time to the minute, as a message that carries a promise needs it (M6).
/// The words are our own: under invariant globalization the cultures of the runtime know no Chinese weekday.
/// </summary>
public static class LocalTimeText
{
    private const string ZhWeekdays = "一二三四五六日";

    private static readonly string[] EnMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>
    /// The date and time that a clock in <paramref name="zone"/> shows at <paramref name="at"/>, seconds cut off and never rounded up (P3).
    /// The offset from UTC is added where the time alone could be misread: it differs from the offset at the centre, or the zone's
    /// clocks are put back and show the time twice that day. A language that is not one of <see cref="Languages"/> is written as English.
    /// </summary>
    /// <param name="at">The instant to write.</param>
    /// <param name="zone">The reader's zone.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="centre">The zone of the call centre, or null to compare with nothing.</param>
    public static string Of(Instant at, DateTimeZone zone, string language, DateTimeZone? centre = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var zoned = at.InZone(zone);
        var local = zoned.LocalDateTime;
        var text = language switch
        {
            Languages.ZhCn => Chinese(local, '周'),
            Languages.ZhTw => Chinese(local, '週'),
            _ => English(local),
        };
        var needsOffset = (centre is not null && centre.GetUtcOffset(at) != zoned.Offset) || zone.MapLocal(local).Count > 1;
        return needsOffset ? $"{text} ({FromUtc(zoned.Offset)})" : text;
    }

    private static string Chinese(LocalDateTime local, char week) => string.Create(
        CultureInfo.InvariantCulture,
        $"{local.Year}年{local.Month}月{local.Day}日 {local.Hour:00}:{local.Minute:00}（{week}{ZhWeekdays[(int)local.DayOfWeek - 1]}）");

    private static string English(LocalDateTime local) => string.Create(
        CultureInfo.InvariantCulture,
        $"{local.DayOfWeek} {local.Day} {EnMonths[local.Month - 1]} {local.Year}, {local.Hour:00}:{local.Minute:00}");

    private static string FromUtc(Offset offset)
    {
        var sign = offset.Seconds < 0 ? '-' : '+';
        var minutes = Math.Abs(offset.Seconds) / 60;
        var rest = minutes % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{minutes % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{minutes / 60}{rest}");
    }
}
