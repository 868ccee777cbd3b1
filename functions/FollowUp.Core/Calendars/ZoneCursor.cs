using NodaTime;

namespace FollowUp.Core.Calendars;

/// <summary>
/// Applies <see cref="LocalTimePolicy"/> to many dates in a row: far from a clock change the offset is known and plain addition does.
/// </summary>
internal struct ZoneCursor(DateTimeZone zone)
{
    // No zone has moved its clock by more than a day, so two days either side of a change are left to the policy.
    private const int Margin = 2;

    private LocalDate _plainFrom = LocalDate.MaxIsoValue;
    private LocalDate _plainUntil = LocalDate.MinIsoValue;
    private Offset _offset;

    public Instant InstantOf(LocalDate date, int minute)
    {
        if (!IsPlain(date)) MoveTo(date);
        return IsPlain(date)
            ? date.AtMidnight().WithOffset(_offset).ToInstant() + Duration.FromMinutes(minute)
            : LocalTimePolicy.InstantOf(date.AtMidnight().PlusMinutes(minute), zone);
    }

    private readonly bool IsPlain(LocalDate date) => date >= _plainFrom && date <= _plainUntil;

    private void MoveTo(LocalDate date)
    {
        var run = zone.GetZoneInterval(date.AtMidnight().WithOffset(Offset.Zero).ToInstant());
        _plainFrom = run.HasStart ? run.IsoLocalStart.Date.PlusDays(Margin) : LocalDate.MinIsoValue.PlusDays(Margin);
        _plainUntil = run.HasEnd ? run.IsoLocalEnd.Date.PlusDays(-Margin) : LocalDate.MaxIsoValue.PlusDays(-Margin);
        _offset = run.WallOffset;
    }
}
