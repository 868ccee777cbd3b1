using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>What came of counting a target in working time (P2).</summary>
public abstract record WorkingSpan
{
    private WorkingSpan()
    {
    }

    /// <summary>The target is used up.</summary>
    /// <param name="Due">The instant (UTC) at which it is; exactly at closing time that is the closing, not the next opening.</param>
    /// <param name="Segments">From the start to <paramref name="Due"/> without a gap, worked and outside hours in turn; none for a zero target.</param>
    public sealed record Reached(Instant Due, IReadOnlyList<Segment> Segments) : WorkingSpan;

    /// <summary>The calendar does not hold so much working time.</summary>
    /// <param name="After">The instant (UTC) after which none was found: the last closing, or the start.</param>
    /// <param name="Sentence">The same for people: "Calendar 'x' has no working time after ...".</param>
    public sealed record NeverReached(Instant After, string Sentence) : WorkingSpan;
}
