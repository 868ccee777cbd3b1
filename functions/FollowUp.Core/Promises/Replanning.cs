using System.Collections.Immutable;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>
/// Gives the steps of a ladder new times when its deadline or its pauses have changed (X3, X4, X5). Parts of the span count the time
/// from start to deadline with the pauses left out (L1). What has fired or was passed over stays as it was.
/// </summary>
public static class Replanning
{
    /// <summary>The steps in time order.</summary>
    /// <param name="steps">The steps as they stand.</param>
    /// <param name="promise">The promise with its new deadline.</param>
    /// <param name="pauses">The pauses that are over, in time order.</param>
    /// <param name="calendar">The calendar that the target counts; null for elapsed time (P2).</param>
    public static ImmutableArray<PlannedStep> Of(
        ImmutableArray<PlannedStep> steps, Promise promise, ImmutableArray<PastPause> pauses, WorkingCalendar? calendar)
    {
        var clock = new ActiveClock(promise.StartAt, pauses, calendar);
        var span = clock.Measure(promise.DeadlineAt);
        if (span == Duration.Zero)
        {
            // As in Planning: a promise without working time ahead of it goes by elapsed time.
            clock = new ActiveClock(promise.StartAt, pauses, null);
            span = clock.Measure(promise.DeadlineAt);
        }

        Instant At(double part) => Planning.WholeTick(clock.After(part * span) ?? promise.DeadlineAt);
        PlannedStep Again(PlannedStep step)
        {
            var at = step.Part is { } part ? At(part) : promise.DeadlineAt + (step.FromDeadline ?? Duration.Zero);
            return step with
            {
                At = at,

                // Steps planned by the first version keep no part of their condition: it moves as they do.
                UnlessActiveSince = step.UnlessActivePart is { } since ? At(since) : step.UnlessActiveSince + (at - step.At),
            };
        }

        return [.. steps.Select(step => step.State == StepState.Planned ? Again(step) : step).OrderBy(step => step.At)];
    }

    /// <summary>
    /// The steps of another ladder in place of those that have not fired yet; what was settled stays and is not done again (X4). Plan
    /// them before they are used: they have no times yet.
    /// </summary>
    public static ImmutableArray<PlannedStep> Of(Ladder ladder, ImmutableArray<PlannedStep> steps)
    {
        var settled = steps.Where(step => step.State != StepState.Planned).ToList();
        var fresh = ladder.Steps.Where(rule => !settled.Exists(step => step.Id == rule.Id)).Select(rule => new PlannedStep
        {
            Id = rule.Id,
            At = Instant.MinValue,
            Rungs = rule.Rungs,
            Part = rule.Part,
            FromDeadline = rule.FromDeadline,
            UnlessActivePart = rule.UnlessActiveSince,
        });
        return [.. settled, .. fresh];
    }

    /// <summary>The steps that have not fired, later by so much: what follows a miss when its case was paused.</summary>
    public static ImmutableArray<PlannedStep> Later(ImmutableArray<PlannedStep> steps, Duration by) =>
    [
        .. steps
            .Select(step => step.State == StepState.Planned
                ? step with { At = step.At + by, UnlessActiveSince = step.UnlessActiveSince + by }
                : step)
            .OrderBy(step => step.At),
    ];
}
