using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>A time in which somebody does not work in spite of the shift, half-open, in the local time of the shift plan (A3).</summary>
/// <param name="From">The first local moment away.</param>
/// <param name="Until">The first local moment back.</param>
public sealed record Absence(LocalDateTime From, LocalDateTime Until)
{
    /// <summary>Whole days away, the last one included. The last day of the year 9999 means for good.</summary>
    public static Absence Days(LocalDate first, LocalDate last) =>
        new(first.AtMidnight(), last == LocalDate.MaxIsoValue ? last.AtMidnight() : last.PlusDays(1).AtMidnight());

    /// <summary>False if it ends before it starts, or as it starts; a roster refuses such an absence.</summary>
    public bool IsInOrder => From < Until;
}
