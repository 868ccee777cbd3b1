using System.Globalization;
using NodaTime;

namespace FollowUp.Core.Messages;

/// <summary>Writes how much time is left, for a reminder to staff: "30 min", "1 h 30 min".</summary>
public static class RemainingText
{
    /// <summary>
    /// Hours and minutes of <paramref name="left"/>, rounded down to the minute; nothing left, or less than nothing, is zero minutes.
    /// A language that is not one of <see cref="Languages"/> is written as English.
    /// </summary>
    public static string Of(Duration left, string language)
    {
        var total = Math.Max(0, (long)Math.Floor(left.TotalMinutes));
        var (hour, minute) = language switch
        {
            Languages.ZhCn => ("小时", "分钟"),
            Languages.ZhTw => ("小時", "分鐘"),
            _ => ("h", "min"),
        };
        var hours = total < 60 ? "" : string.Create(CultureInfo.InvariantCulture, $"{total / 60} {hour}");
        var minutes = total % 60 == 0 && total > 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{total % 60} {minute}");
        return hours.Length > 0 && minutes.Length > 0 ? $"{hours} {minutes}" : hours + minutes;
    }
}
