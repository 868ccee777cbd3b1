namespace FollowUp.Core.Calendars;

/// <summary>Why a stretch of time counted, or did not count, towards a deadline (P8).</summary>
public enum SegmentKind
{
    /// <summary>It used up the target.</summary>
    Worked,

    /// <summary>The calendar was closed; nothing was used up.</summary>
    OutsideHours,

    /// <summary>The case was paused.</summary>
    Paused,

    /// <summary>An extension added it.</summary>
    Extended,

    /// <summary>A new promise or another class of case moved the deadline over it.</summary>
    Shifted,
}
