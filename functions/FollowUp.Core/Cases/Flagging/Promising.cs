using System.Collections.Immutable;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Making a promise: at the flag, and whenever a clock starts later (P2-P6).</summary>
internal static class Promising
{
    /// <summary>Makes it, or says why not.</summary>
    /// <param name="policy">The row of the book.</param>
    /// <param name="target">The time allowed.</param>
    /// <param name="start">Where the clock starts (UTC).</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="asked">An earlier time (UTC) that was promised (P5); null for what the target gives.</param>
    /// <param name="books">The book and its calendars.</param>
    public static (MadePromise? Made, Refusal? Refusal) Make(
        ServicePolicy policy, Duration target, Instant start, Instant now, Instant? asked, Books books)
    {
        var calendar = policy.Calendar is { } name ? books.Calendars[name] : null;
        if (Planning.After(start, target, calendar) is not { } due)
        {
            return (null, Refusals.CalendarTooShort(policy.Calendar!));
        }

        var least = Planning.WholeMinuteAtLeast(now, books.Policies.Rules.LeastNotice);
        var latest = Instant.Max(Planning.WholeMinute(due), due < least ? least : Instant.MinValue);
        var promised = asked is { } time ? Planning.WholeMinute(time) : latest;
        if (promised <= now)
        {
            return (null, Refusals.PromiseInThePast());
        }

        if (promised > latest)
        {
            return (null, Refusals.PromiseBeyondTarget(latest));
        }

        var ladder = books.Policies.LadderFor(target);
        var promise = new Promise { StartAt = start, DueAt = due, PromisedAt = promised };
        var terms = Terms.Of(policy, target, ladder, books.Policies, calendar?.Version);
        return (
            new MadePromise(
                terms, promise, Planning.StepsOf(ladder, promise, calendar),
                Planning.ProgressAt(books.Policies.Rules.Reach, target, promise, calendar, now)),
            null);
    }

    /// <summary>The steps for a promise that stands, by the book as it is now; a calendar edited since counts no more (P6).</summary>
    public static ImmutableArray<PlannedStep> StepsFor(Terms terms, Promise promise, Books books)
    {
        var calendar = terms.Calendar is { } name ? books.Calendars.GetValueOrDefault(name) : null;
        return Planning.StepsOf(
            books.Policies.LadderFor(terms.Target), promise, calendar?.Version == terms.CalendarVersion ? calendar : null);
    }
}

/// <summary>A promise with the numbers it was made under, the steps that protect it, and the time of its progress message (M1).</summary>
internal sealed record MadePromise(Terms Terms, Promise Promise, ImmutableArray<PlannedStep> Steps, Instant? ProgressAt);
