using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The reasons and segments of an <see cref="Explanation"/> (P8).</summary>
internal static class Explaining
{
    public static ExplainedTime Deadline(Cycle cycle, Promise promise, Terms terms, Books books)
    {
        var segments = Segments(cycle, promise, terms, books);
        if (IsOfTheClassBefore(cycle, promise, segments))
        {
            return new(promise.DeadlineAt, Reasons.LaterTimeNotTold(), []);
        }

        if (promise.PromisedAt >= promise.DueAt)
        {
            return new(promise.DueAt, OfTarget(terms, cycle), segments);
        }

        var reason = promise.DueAt - promise.PromisedAt < Duration.FromMinutes(1) ? Reasons.PromiseRoundedDown()
            : cycle.Offer is not null ? Reasons.LaterTimeNotTold()
            : Reasons.EarlierThanTarget();
        return new(promise.PromisedAt, reason, segments);
    }

    public static ExplainedTime Promised(Cycle cycle, Promise promise, Terms? terms, Books books) => promise switch
    {
        { RenewedAt: { } renewed } => new(renewed, Reasons.RenewedAfterMiss(), []),
        { PromisedAt: var at } when terms is not null && IsOfTheClassBefore(cycle, promise, Segments(cycle, promise, terms, books)) => new(at, Reasons.LaterTimeNotTold(), []),
        { PromisedAt: var at } when cycle.Extended => new(at, Reasons.Extended(), []),
        { PromisedAt: var at } when at > promise.DueAt && !cycle.Pauses.IsEmpty => new(at, Reasons.LeftByPause(), []),
        { PromisedAt: var at } when at > promise.DueAt => new(at, Reasons.CameLate(cycle.OpenedAt), []),
        { PromisedAt: var at } when promise.DueAt - at < Duration.FromMinutes(1) => new(at, Reasons.RoundedDown(), []),
        { PromisedAt: var at } => new(at, Reasons.EarlierTime(), []),
    };

    public static ExplainedStep Step(PlannedStep step)
    {
        var rule = PlannedStep.RuleOf(step.Id);
        var fate = step.State switch
        {
            StepState.Fired => $"; it fired at {step.SettledAt}",
            StepState.NotNeeded => "; passed over, the owner had done something",
            StepState.SkippedOutage => "; skipped, a higher step had also passed (L10, X4)",
            _ => "",
        };
        var reason = step.Part is { } part ? Reasons.StepAtPart(rule, part, fate)
            : step.FromDeadline is not { } distance || distance == Duration.Zero ? Reasons.StepAtDeadline(rule, fate)
            : distance < Duration.Zero ? Reasons.StepBeforeDeadline(rule, -distance, fate)
            : Reasons.StepAfterDeadline(rule, distance, fate);
        return new(step.Id, step.At, step.Rungs, step.State, step.SettledAt, reason);
    }

    public static IEnumerable<ExplainedSilence> Silences(Case @case, Instant now)
    {
        var cycle = @case.Cycle;
        if (cycle.Outcome is { At: var ended })
        {
            yield return cycle.AwaitsVerdict ? new(cycle.ConfirmUntil, Reasons.MayBeReopened(ended)) : new(null, Reasons.Ended(ended));
            yield break;
        }

        if (cycle.Promise is null)
        {
            yield return new(null, Reasons.NothingPromised());
        }

        if (cycle.Pause is { } pause)
        {
            yield return new(pause.EndsAt, PausedBy(pause));
        }

        if (cycle.Snooze is { } snooze && snooze.Until > now)
        {
            yield return new(snooze.Until, Reasons.Snoozed(snooze.SnoozedBy));
        }

        if (cycle.Offer is { } offer)
        {
            yield return new(null, Reasons.LaterTimeOffered(PlannedStep.RuleOf(offer.Step), offer.PromisedAt));
        }

        if (cycle.Acknowledgement is { } held && held.NextActionAt > now)
        {
            yield return new(held.NextActionAt, Reasons.Acknowledged(held.By, held.Rung));
        }

        foreach (var call in ExplainingCalls.Silences(@case))
        {
            yield return call;
        }

        foreach (var waiting in cycle.Waiting)
        {
            yield return new(
                waiting.Until, waiting.Snoozed ? Reasons.PutOff(waiting.Step, waiting.Rung) : Reasons.NobodyOnShift(waiting.Step, waiting.Rung));
        }

        foreach (var message in cycle.Held)
        {
            yield return new(message.Until, Reasons.QuietHours(message.Template));
        }

        foreach (var tried in cycle.Tries.Where(t => t.State == TryState.Awaited))
        {
            yield return new(tried.Until, Reasons.ReceiptAwaited(tried.Step, tried.Channel));
        }

        foreach (var block in @case.Blocks.Where(b => b.Holds(now)))
        {
            yield return new(block.Until, Reasons.ChannelBlocked(block.Channel, block.Code));
        }

        if (cycle.AbandonedAt is { } abandoned)
        {
            yield return new(null, Reasons.Abandoned(abandoned));
        }
    }

    /// <summary>
    /// True if the customer has not been told of another class: the promise is still that of the one before, and what the terms of the other allow
    /// leads to another time (X4).
    /// </summary>
    private static bool IsOfTheClassBefore(Cycle cycle, Promise promise, ImmutableArray<Segment> segments) =>
        cycle.Reclassified && segments is [.., { To: var end }] && end != promise.DueAt;

    private static Reason OfTarget(Terms terms, Cycle cycle) => terms.Calendar is { } calendar
        ? Reasons.OfOpenHours(
            terms.Target, terms.Policy, calendar, terms.CalendarVersion ?? "", !cycle.Pauses.IsEmpty, cycle.Reclassified, cycle.Extended)
        : Reasons.OfElapsedTime(terms.Target, terms.Policy, !cycle.Pauses.IsEmpty, cycle.Reclassified, cycle.Extended);

    private static Reason PausedBy(Pause pause) => pause.Reason switch
    {
        PauseReason.WaitingForCustomer => Reasons.PausedForReply(pause.Since),
        PauseReason.CustomerAskedForLater => Reasons.PausedAtWish(pause.Since),
        PauseReason.Master => Reasons.PausedForMaster(pause.Since, pause.Note ?? ""),
        _ => Reasons.PausedForThirdParty(pause.Since),
    };

    private static ImmutableArray<Segment> Segments(Cycle cycle, Promise promise, Terms terms, Books books)
    {
        // A calendar that was edited since would explain another deadline than the one that was made (P6).
        WorkingCalendar? calendar = null;
        var known = terms.Calendar is null
            || (books.Calendars.TryGetValue(terms.Calendar, out calendar) && calendar.Version == terms.CalendarVersion);
        return known ? ActiveSegments.Of(promise, cycle, terms.Target, calendar) : [];
    }
}
