using FollowUp.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Calendars;

[Trait("Rule", "O7")]
public class AnyCalendar
{
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Asuncion", "Australia/Lord_Howe", "Asia/Kathmandu",
        "Pacific/Apia", "America/Havana", "Africa/Cairo", "UTC",
    ];

    private static readonly Instant Begin = Given.At("2011-12-01T00:00:00Z");

    [Fact]
    public void Adding_then_measuring_gives_the_span_back() => Check(c =>
        c.Calendar.DueAt(c.Start, c.Within) is { } due && c.Calendar.Measure(c.Start, due) == c.Within);

    [Fact]
    public void Nothing_earlier_would_do() => Check(c =>
        c.Within == Duration.Zero
        || c.Calendar.Measure(c.Start, c.Calendar.DueAt(c.Start, c.Within)!.Value - Duration.Epsilon) == c.Within - Duration.Epsilon);

    [Fact]
    public void A_later_start_or_a_longer_target_is_never_due_earlier() => Check(c =>
        c.Calendar.DueAt(c.Start, c.Within) <= c.Calendar.DueAt(c.Start + c.More, c.Within)
        && c.Calendar.DueAt(c.Start, c.Within) <= c.Calendar.DueAt(c.Start, c.Within + c.More));

    [Fact]
    public void A_target_in_two_parts_is_due_when_the_whole_is() => Check(c =>
        c.More == Duration.Zero
        || c.Calendar.DueAt(c.Calendar.DueAt(c.Start, c.Within)!.Value, c.More) == c.Calendar.DueAt(c.Start, c.Within + c.More));

    [Fact]
    [Trait("Rule", "P8")]
    public void Segments_run_from_start_to_due_without_a_gap_and_their_worked_time_is_the_target() => Check(c =>
    {
        var reached = (WorkingSpan.Reached)c.Calendar.Add(c.Start, c.Within);
        var at = c.Start;
        var worked = Duration.Zero;
        SegmentKind? last = null;
        foreach (var segment in reached.Segments)
        {
            if (segment.From != at || segment.To <= at || segment.Kind == last) return false;
            if (segment.Kind == SegmentKind.Worked) worked += segment.To - segment.From;
            (at, last) = (segment.To, segment.Kind);
        }

        return worked == c.Within && at == reached.Due && reached.Due == c.Calendar.DueAt(c.Start, c.Within);
    });

    [Fact]
    public void It_is_open_exactly_when_time_is_measured() => Check(c =>
        c.Calendar.IsOpen(c.Start) == (c.Calendar.Measure(c.Start, c.Start + Duration.Epsilon) > Duration.Zero)
        && c.Calendar.IsOpen(c.Start) == (c.Calendar.NextOpening(c.Start) == c.Start));

    [Fact]
    public void The_working_time_of_a_day_is_what_the_policy_makes_of_its_hours() => Check(c =>
    {
        var zone = c.Calendar.Zone;
        var date = c.Start.InZone(zone).Date;
        var hours = c.Calendar.Definition.Holidays.Contains(date) ? DayHours.None : c.Calendar.Definition.Hours.On(date.DayOfWeek);
        var expected = Duration.Zero;
        foreach (var open in hours.Intervals)
            expected += LocalTimePolicy.InstantOf(Minute(date, open.Until), zone) - LocalTimePolicy.InstantOf(Minute(date, open.From), zone);

        var midnight = LocalTimePolicy.InstantOf(date.AtMidnight(), zone);
        return c.Calendar.Measure(midnight, LocalTimePolicy.InstantOf(Minute(date, 1440), zone)) == expected;
    });

    private static LocalDateTime Minute(LocalDate date, int minute) => date.AtMidnight().PlusMinutes(minute);

    private static void Check(Func<Situation, bool> holds) =>
        Prop.ForAll(Situations().ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<Situation> Situations() =>
        from zone in Gen.Elements(Zones)
        from days in Days().ArrayOf(7)
        from holidays in Gen.Choose(0, 700).ArrayOf(12)
        from minute in Gen.Choose(0, 700 * 1440)
        from nanosecond in Gen.Elements(0, 1, 999_999_999)
        from within in Gen.OneOf(Gen.Choose(0, 600), Gen.Choose(0, 60_000))
        from more in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 3_000))
        where days.Any(d => !d.IsEmpty)
        let definition = Given.Definition(zone, WeeklyHours.Of(day => days[(int)day - 1])) with
        {
            Holidays = [.. holidays.Distinct().Select(d => new LocalDate(2011, 12, 1).PlusDays(d))],
        }
        select new Situation(
            Given.Calendar(definition),
            Begin + Duration.FromMinutes(minute) + Duration.FromNanoseconds(nanosecond),
            Duration.FromMinutes(within),
            Duration.FromMinutes(more));

    /// <summary>Hours around midnight and around the usual times at which clocks change, every third day closed.</summary>
    private static Gen<DayHours> Days() =>
        from cuts in Gen.Frequency((3, Gen.Choose(0, 16)), (1, Gen.Choose(0, 96))).ArrayOf(4)
        from closed in Gen.Choose(0, 2)
        let edges = cuts.Select(c => c * 15).Order().ToArray()
        let intervals = new[] { (edges[0], edges[1]), (edges[2], edges[3]) }.Where(i => i.Item1 < i.Item2)
        select closed == 0 ? DayHours.None
            : DayHours.TryCreate(intervals.Select(i => new LocalInterval(i.Item1, i.Item2)), out var hours, out var error) ? hours
            : throw new InvalidOperationException(error);

    public sealed record Situation(WorkingCalendar Calendar, Instant Start, Duration Within, Duration More)
    {
        public override string ToString() =>
            $"{Start} + {Within} (+ {More}), {Calendar.Zone.Id}: "
            + string.Join("; ", Enumerable.Range(1, 7).Select(d => Calendar.Definition.Hours.On((IsoDayOfWeek)d)))
            + $"; holidays {string.Join(' ', Calendar.Definition.Holidays)}";
    }
}
