using FollowUp.Core.Calendars;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// Stops the clock of a case and lets it go on with what was left (X1, X3). While it stands no step fires, nothing is missed, and nothing
/// that follows a miss or an acknowledgement happens; messages that were held for the customer still go out (M7).
/// </summary>
internal static class Pausing
{
    /// <summary>
    /// Stops the clock. A case that is paused already stays so from the same instant, for the new reason. Nothing happens where nothing is
    /// promised: there is no clock to stop.
    /// </summary>
    /// <param name="draft">The decision being made.</param>
    /// <param name="reason">Why.</param>
    /// <param name="until">When the case resumes by itself (UTC); null waits for somebody.</param>
    /// <param name="promiseMovesTo">The time (UTC) that the customer is given in place of the promise, such as the end of a slot (C1).</param>
    public static void Begin(Draft draft, PauseReason reason, Instant? until, Instant? promiseMovesTo) =>
        Begin(draft, reason, until, promiseMovesTo, note: null);

    /// <summary>The same with what was said about it, and with what waiting for the customer brings with it.</summary>
    public static void Begin(
        Draft draft, PauseReason reason, Instant? until, Instant? promiseMovesTo, string? note, Func<Pause, Pause>? waiting = null)
    {
        if (draft.Cycle is not { Runs: true, Promise: { } promise })
        {
            return;
        }

        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt <= draft.Now);
        var calendar = CalendarOf(draft);
        var before = draft.Cycle.Pause;
        var since = before?.Since ?? draft.Now;
        var pause = new Pause
        {
            Reason = reason,
            Since = since,
            Until = until,
            By = draft.By.Id,
            Note = note,
            Left = before?.Left ?? Planning.Between(since, promise.DueAt, calendar),
            PromiseLeft = before is not null ? before.PromiseLeft
                : GoesWithDue(promise) ? null
                : Planning.Between(since, promise.PromisedAt, calendar),
            LeastLeft = before?.LeastLeft ?? draft.Books.Policies.Rules.Pauses.LeastLeft,
            PromiseMovesTo = promiseMovesTo,
        };
        draft.Record(new CaseEvent.CasePaused(waiting is null ? pause : waiting(pause)));
    }

    /// <summary>
    /// Lets the clock go on with what was left, and tells the customer the new time (X3). A case that was missed stays so: its deadline
    /// does not move, and only what follows a miss goes on. Nothing happens to a case that is not paused.
    /// </summary>
    public static void End(Draft draft) => End(draft, reason: null);

    /// <summary>The same with what was said about it.</summary>
    /// <param name="draft">The decision being made.</param>
    /// <param name="reason">What was said.</param>
    /// <param name="tells">False if the customer is told something better in the same breath.</param>
    /// <param name="change">What becomes of the pause first, where it does not simply end.</param>
    public static void End(Draft draft, string? reason, bool tells = true, Func<Pause, Pause>? change = null)
    {
        if (Mastering.SeeMiss(draft) || draft.Cycle is not { Pause: { } pause, Promise: { } before } cycle)
        {
            return;
        }

        var told = pause.PromiseMovesTo ?? before.ToldAt;
        pause = change is not null ? change(pause)

            // With the master's answer no new time is told: the one that was told is what it comes too late for.
            : !tells && pause.Reason == PauseReason.Master ? pause with { LeastLeft = Duration.Zero }
            : pause;
        var missed = cycle.DeadlineIsBehind;
        var promise = missed ? Resuming.AfterAMiss(before, pause, draft.Now) : Resuming.WithWhatWasLeft(before, pause, draft.Now, CalendarOf(draft));
        var steps = missed
            ? Replanning.Later(cycle.Steps, draft.Now - pause.Since)
            : Replanning.Of(cycle.Steps, promise, cycle.Pauses.Add(new(pause.Reason, pause.Since, draft.Now)), CalendarOf(draft));
        var offer = Offering.AfterPause(draft, promise);
        draft.Record(new CaseEvent.CaseResumed(promise, steps, offer, reason));
        if (!tells)
        {
            return;
        }

        if (offer is not null)
        {
            CustomerMessages.SendOffer(draft);
        }
        else if (promise.ToldAt != told)
        {
            CustomerMessages.TellResumed(draft);
        }
    }

    /// <summary>The calendar that the cycle's target counts; elapsed time if the book has lost it.</summary>
    public static WorkingCalendar? CalendarOf(Draft draft) =>
        draft.Cycle.Terms?.Calendar is { } id && draft.Books.Calendars.TryGetValue(id, out var calendar) ? calendar : null;

    /// <summary>True if the promise is the due time, rounded: it has no time of its own that the agent or an old class gave it (P5, X4).</summary>
    private static bool GoesWithDue(Promise promise) => promise.DueAt - promise.PromisedAt < Duration.FromMinutes(1);
}
