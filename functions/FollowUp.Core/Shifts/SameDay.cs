using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Shifts;

/// <summary>The moments of the same-day rule (X6) and what belongs to each day. Pure; its days are the working days of its calendar.</summary>
/// <param name="Rules">The numbers.</param>
/// <param name="Calendar">The calendar.</param>
public sealed record SameDay(SameDayRules Rules, WorkingCalendar Calendar)
{
    /// <summary>The rule of the books in force; null if it holds for no team, or its calendar is gone.</summary>
    public static SameDay? Of(Books books)
    {
        ArgumentNullException.ThrowIfNull(books);
        var rules = books.Policies.Rules.SameDay;
        return rules.Teams.Length > 0 && books.Calendars.TryGetValue(rules.Calendar, out var calendar) ? new SameDay(rules, calendar) : null;
    }

    /// <summary>The first moment after an instant (UTC).</summary>
    public SameDayMoment? NextAfter(Instant after)
    {
        var day = DayOf(after);
        return On(day).FirstOrDefault(moment => moment.At > after)
            ?? (Calendar.NextWorkingDay(day) is { } next ? On(next).First() : null);
    }

    /// <summary>The last moment not after an instant (UTC).</summary>
    public SameDayMoment? LastUntil(Instant until)
    {
        var day = DayOf(until);
        return On(day).LastOrDefault(moment => moment.At <= until)
            ?? (Calendar.LastWorkingDay(day) is { } last ? On(last).Last() : null);
    }

    /// <summary>By when a case that is carried over now is touched, on the next working day (UTC).</summary>
    public Instant? TouchBy(Instant now) => Calendar.NextWorkingDay(DayOf(now)) is { } next ? At(next, Rules.NextDayBy) : null;

    /// <summary>
    /// True for an open case that should end on a day: flagged before the time of that day, and not before that of the working day before it, or
    /// carried over to it. While the clock stands, and where nothing is promised, nothing has to end.
    /// </summary>
    public bool ShouldEndOn(LocalDate day, Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var from = Calendar.LastWorkingDay(day) is { } before ? At(before, Rules.FlaggedBefore) : Instant.MinValue;
        return state.Cycle is { Runs: true, Pause: null, Promise: not null } cycle && Rules.HoldsFor(state.Team)
            && ((from <= cycle.OpenedAt && cycle.OpenedAt < At(day, Rules.FlaggedBefore)) || cycle.CarriedOver?.TouchBy == At(day, Rules.NextDayBy));
    }

    /// <summary>Until when what should end on a day can be carried over (UTC).</summary>
    public Instant CarryBy(LocalDate day) => At(day, Rules.CarryBy);

    /// <summary>The first instant of a day (UTC).</summary>
    public Instant StartOf(LocalDate day) => At(day, LocalTime.Midnight);

    private IEnumerable<SameDayMoment> On(LocalDate day) => !Calendar.WorksOn(day) ? [] :
    [
        new(day, SameDayStep.Morning, At(day, Rules.NextDayBy)),
        new(day, SameDayStep.List, At(day, Rules.ListAt)),
        new(day, SameDayStep.CarryBy, At(day, Rules.CarryBy)),
    ];

    private LocalDate DayOf(Instant at) => at.InZone(Calendar.Zone).Date;

    private Instant At(LocalDate day, LocalTime time) => LocalTimePolicy.InstantOf(day + time, Calendar.Zone);
}

/// <summary>A moment of the same-day rule.</summary>
/// <param name="Day">The working day.</param>
/// <param name="Step">What is due.</param>
/// <param name="At">When (UTC).</param>
public sealed record SameDayMoment(LocalDate Day, SameDayStep Step, Instant At);

/// <summary>What is due by the same-day rule (X6).</summary>
public enum SameDayStep
{
    /// <summary>What was carried over and not touched goes to the lead.</summary>
    Morning,

    /// <summary>The owner gets the list.</summary>
    List,

    /// <summary>What was not carried over goes to the lead.</summary>
    CarryBy,
}
