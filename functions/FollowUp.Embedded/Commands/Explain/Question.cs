using FollowUp.Core.Calendars;
using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>What a line of a batch asks: when something is due, or how long it is until then.</summary>
/// <param name="Start">Where the clock starts; its offset shows the times where there is no calendar.</param>
/// <param name="Calendar">The calendar that counts, or null for elapsed time.</param>
internal abstract record Question(OffsetDateTime Start, WorkingCalendar? Calendar)
{
    /// <summary>The zone in which the answer's times are written.</summary>
    public DateTimeZone Zone => Calendar?.Zone ?? DateTimeZone.ForOffset(Start.Offset);

    /// <summary>When is it due?</summary>
    public sealed record Due(OffsetDateTime Start, WorkingCalendar? Calendar, Duration Within) : Question(Start, Calendar);

    /// <summary>How much time lies between? The other way about than <see cref="Due"/>.</summary>
    public sealed record Span(OffsetDateTime Start, WorkingCalendar? Calendar, OffsetDateTime Until) : Question(Start, Calendar);
}
