using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>One stretch of the explanation of a deadline, a step or a silence (P8).</summary>
/// <param name="Kind">What the stretch did.</param>
/// <param name="From">Its first instant (UTC).</param>
/// <param name="To">The first instant (UTC) after it.</param>
/// <param name="Rule">The id of the rule that says so, such as <c>P2</c>.</param>
public sealed record Segment(SegmentKind Kind, Instant From, Instant To, string Rule);
