using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What a cycle is made under: numbers, promise and ladder, or none of them.</summary>
internal sealed record Undertaking(Terms? Terms, Promise? Promise, ImmutableArray<PlannedStep> Steps)
{
    public static readonly Undertaking Nothing = new(null, null, []);
}

/// <summary>Making a promise, at the flag and for every later cycle (P1-P6, Z2).</summary>
internal static class Promising
{
    /// <summary>What a row of the book promises from a start.</summary>
    /// <param name="policy">The row.</param>
    /// <param name="start">Where the clock starts (UTC).</param>
    /// <param name="asked">An earlier time that somebody promised; null takes what the target allows (P5).</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">Rules, ladders and calendars.</param>
    /// <returns>The undertaking, or why there is none.</returns>
    public static (Undertaking? Made, Refusal? Refusal) From(ServicePolicy policy, Instant start, Instant? asked, Instant now, Books books)
    {
        if (policy.Target is not { } target)
        {
            return asked is null ? (Undertaking.Nothing, null) : (null, Refusals.NothingToPromise());
        }

        var calendar = policy.Calendar is { } name ? books.Calendars[name] : null;
        if (Planning.After(start, target, calendar) is not { } due)
        {
            return (null, Refusals.CalendarTooShort(policy.Calendar!));
        }

        var least = Planning.WholeMinuteAtLeast(now, books.Policies.Rules.LeastNotice);
        var latest = Instant.Max(Planning.WholeMinute(due), due < least ? least : Instant.MinValue);
        var promised = asked is { } earlier ? Planning.WholeMinute(earlier) : latest;
        if (promised <= now)
        {
            return (null, Refusals.PromiseInThePast());
        }

        if (promised > latest)
        {
            return (null, Refusals.PromiseBeyondTarget(latest));
        }

        var promise = new Promise { StartAt = start, DueAt = due, PromisedAt = promised };
        var terms = Terms.Of(policy, target, books.Policies.LadderFor(target), books.Policies, calendar?.Version);
        return (new Undertaking(terms, promise, StepsFor(terms, promise, calendar, books)), null);
    }

    /// <summary>The steps for a promise that stands, by the book as it is now; a calendar edited since counts no more (P6).</summary>
    public static ImmutableArray<PlannedStep> StepsFor(Terms terms, Promise promise, Books books)
    {
        var calendar = terms.Calendar is { } name ? books.Calendars.GetValueOrDefault(name) : null;
        return StepsFor(terms, promise, calendar?.Version == terms.CalendarVersion ? calendar : null, books);
    }

    private static ImmutableArray<PlannedStep> StepsFor(Terms terms, Promise promise, WorkingCalendar? calendar, Books books) =>
        Planning.StepsOf(books.Policies.LadderFor(terms.Target), promise, calendar);
}
