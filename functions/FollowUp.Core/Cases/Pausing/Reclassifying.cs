using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// Another class on the way: same start, same pauses (X4). Tighter moves the deadline at once; looser moves nothing until the customer has
/// the new promise. A case that was missed changes its class and no time: a miss is never undone.
/// </summary>
internal static class Reclassifying
{
    public static Decision Decide(Draft draft, CaseCommand.Reclassify command)
    {
        if (Refusals.FirstBlank(("reason", command.Reason)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        var (from, books) = (CaseClass.Of(draft.Case), draft.Books);
        var to = new CaseClass(
            command.Kind ?? from.Kind, command.Complexity ?? from.Complexity, command.Category ?? from.Category, command.Tier ?? from.Tier);
        if (from == to)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (books.Policies.PolicyFor(to.Kind, to.Complexity, to.Category, to.Tier) is not { } policy)
        {
            return CaseDecider.Refused(Refusals.NoPolicy());
        }

        if (policy.Target is not { } target)
        {
            return CaseDecider.Refused(Refusals.PromiseCannotBeTakenBack());
        }

        if (draft.Case.Outage is not null && draft.Cycle.Promise is null)
        {
            return CaseDecider.Refused(Refusals.NoClock(draft.Case));
        }

        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt <= draft.Now);
        var calendar = policy.Calendar is { } name ? books.Calendars[name] : null;
        var terms = Terms.Of(policy, target, books.Policies.LadderFor(target), books.Policies, calendar?.Version);
        if (Moved(draft, new Change(from, to, command.Reason, terms), calendar) is not { } moved)
        {
            return CaseDecider.Refused(Refusals.CalendarTooShort(policy.Calendar!));
        }

        var (before, offered) = (draft.Cycle.Promise, draft.Cycle.Offer?.Step);
        draft.Record(moved);
        ChoosingSlots.WaitForStanding(draft);

        // An offer that stands, such as an extension, is on its way already.
        if ((moved.Offer is { Sent: true } offer && offer.Step != offered) || (draft.Cycle.Pause is null && moved.Promise.ToldAt != before?.ToldAt))
        {
            CustomerMessages.SendOffer(draft);
        }

        // What the new times have passed over becomes one notice of the highest.
        return Ticking.Decide(draft);
    }

    /// <summary>The case in its new class; null if the calendar has not enough open hours ahead.</summary>
    private static CaseEvent.CaseReclassified? Moved(Draft draft, Change change, WorkingCalendar? calendar)
    {
        var (cycle, rules, target) = (draft.Cycle, draft.Books.Policies.Rules.Changes, change.Terms.Target);
        var start = cycle.Promise?.StartAt ?? cycle.OpenedAt;

        // While the case is paused the clock reads what it read when it stopped: all is reckoned from there.
        var now = cycle.Pause?.Since ?? draft.Now;
        var due = new ActiveClock(start, cycle.Pauses, calendar).After(target);
        var least = Planning.After(now, Duration.Max(rules.TighterAtLeast, rules.TighterPart * target), calendar);
        if (due is not { } reached || least is not { } soonest)
        {
            return null;
        }

        var tight = Planning.WholeTick(Instant.Max(reached, soonest));
        if (cycle.Promise is not { } before)
        {
            return With(new Promise { StartAt = start, DueAt = tight, PromisedAt = ToldFor(tight, now) }, null);
        }

        if (cycle.DeadlineIsBehind)
        {
            return Fact(change, before, cycle.Steps, null, null);
        }

        if (reached < Before(draft, start))
        {
            var promised = Instant.Min(before.PromisedAt, ToldFor(tight, now));
            return With(before with { DueAt = Instant.Min(before.DueAt, tight), PromisedAt = promised }, null);
        }

        var told = Planning.WholeMinute(reached);
        return With(before, told > before.DeadlineAt
            ? new Offer(Steps.NewPromise(cycle.OffersMade + 1), told, Planning.WholeTick(reached), Sent: cycle.Pause is null)
            : cycle.Offer);

        CaseEvent.CaseReclassified With(Promise promise, Offer? offer)
        {
            var ladder = draft.Books.Policies.LadderFor(target);
            var steps = Replanning.Of(Replanning.Of(ladder, cycle.Steps), promise, cycle.Pauses, calendar);
            return Fact(change, promise, steps, offer, cycle.Pause is null ? null : Planning.Between(now, promise.DueAt, calendar)) with
            {
                ProgressAt = ProgressAt(draft, target, offer is null ? promise : promise with { DueAt = offer.DueAt, PromisedAt = offer.PromisedAt }, calendar, now),
            };
        }
    }

    /// <summary>The whole minute that the customer is told; one that has passed would make a miss by the change alone (X4).</summary>
    private static Instant ToldFor(Instant due, Instant now) => Instant.Max(Planning.WholeMinute(due), Planning.WholeMinute(now) + Duration.FromMinutes(1));

    /// <summary>
    /// The progress message of the promise to come, once in a cycle (M1). It is stored without the pauses so far, as at the flag. One whose
    /// time had passed at the flag stays unplanned.
    /// </summary>
    private static Instant? ProgressAt(Draft draft, Duration target, Promise promise, WorkingCalendar? calendar, Instant now)
    {
        var (cycle, rules) = (draft.Cycle, draft.Books.Policies.Rules.Reach);
        return !cycle.ProgressSettled && (cycle.ProgressAt is not null || !(cycle.Terms?.Target >= rules.ProgressFrom))
            ? Planning.ProgressAt(rules, target, promise, calendar, now) - cycle.PausedFor
            : null;
    }

    private static CaseEvent.CaseReclassified Fact(
        Change change, Promise promise, ImmutableArray<PlannedStep> steps, Offer? offer, Duration? left) => new()
        {
            From = change.From,
            To = change.To,
            Reason = change.Reason,
            Terms = change.Terms,
            Promise = promise,
            Steps = steps,
            Offer = offer,
            Left = left,
        };

    /// <summary>Where the old class put the due time, extensions left out: it tells tighter from looser.</summary>
    private static Instant Before(Draft draft, Instant start) =>
        new ActiveClock(start, draft.Cycle.Pauses, Pausing.CalendarOf(draft)).After(draft.Cycle.Terms!.Target) ?? Instant.MaxValue;

    private sealed record Change(CaseClass From, CaseClass To, string Reason, Terms Terms);
}
