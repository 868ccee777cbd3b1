using System.Collections.Immutable;
using System.Globalization;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The words and segments of an <see cref="Explanation"/> (P8).</summary>
internal static class Explaining
{
    public static ExplainedTime Deadline(Cycle cycle, Promise promise, Terms terms, Books books)
    {
        var segments = Segments(cycle, promise, terms, books);
        if (promise.PromisedAt < promise.DueAt)
        {
            var rounded = promise.DueAt - promise.PromisedAt < Duration.FromMinutes(1);
            var because = rounded ? "The promised time, which is the due time rounded down to the minute, comes before the due time."
                : cycle.Offer is not null ? "The customer has not been told the later time yet: the promise stays (X4, X5)."
                : "An earlier time was promised than the target allows.";
            return new(promise.PromisedAt, rounded ? "P3" : cycle.Offer is not null ? "X4" : "P5", because, segments);
        }

        var changes = string.Concat(
            cycle.Pauses.IsEmpty ? "" : ", pauses left out (X1)",
            cycle.Reclassified ? ", in another class than at the flag (X4)" : "",
            cycle.Extended ? ", extended (X5)" : "");
        return new(promise.DueAt, "P2", $"{Hours(terms.Target)} {ClockOf(terms)} after the start ({terms.Policy}){changes}.", segments);
    }

    public static ExplainedTime Promised(Cycle cycle, Promise promise) => promise switch
    {
        { RenewedAt: { } renewed } => new(renewed, "M3", "The new time that the apology gave after the miss; it moves no deadline.", []),
        { PromisedAt: var at } when cycle.Extended => new(at, "X5", "The time that the extension gave, told to the customer in time.", []),
        { PromisedAt: var at } when at > promise.DueAt && !cycle.Pauses.IsEmpty => new(
            at, "X3", "The first whole minute that left the least time after the pause.", []),
        { PromisedAt: var at } when at > promise.DueAt => new(
            at, "P4", $"The case came late (flagged {cycle.OpenedAt}), so the customer was told the first whole minute that left some notice.", []),
        { PromisedAt: var at } when promise.DueAt - at < Duration.FromMinutes(1) => new(at, "P3", "The due time, rounded down to the minute.", []),
        { PromisedAt: var at } => new(at, "P5", "The earlier time that was promised.", []),
    };

    public static ExplainedStep Step(PlannedStep step)
    {
        var when = step.Part is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"At {part * 100:0.##} % of the span from start to deadline")
            : step.FromDeadline is { } distance && distance != Duration.Zero
                ? $"{Hours(distance < Duration.Zero ? -distance : distance)} {(distance < Duration.Zero ? "before" : "after")} the deadline"
                : "At the deadline";
        var what = step.State switch
        {
            StepState.Fired => $"; it fired at {step.SettledAt}",
            StepState.NotNeeded => "; passed over, the owner had done something",
            StepState.SkippedOutage => "; skipped, a higher step had also passed (L10, X4)",
            _ => "",
        };
        return new(step.Id, PlannedStep.RuleOf(step.Id), step.At, step.Rungs, step.State, $"{when}{what}.");
    }

    public static IEnumerable<ExplainedSilence> Silences(Case @case, Instant now)
    {
        var cycle = @case.Cycle;
        if (cycle.Outcome is { } outcome)
        {
            yield return cycle.AwaitsVerdict
                ? new("Z2", cycle.ConfirmUntil, $"The cycle ended at {outcome.At}; until then the customer may say that it is not solved.")
                : new("L10", null, $"The cycle ended at {outcome.At}: nothing is due any more.");
            yield break;
        }

        if (cycle.Promise is null)
        {
            yield return new("P1", null, "Nothing is promised, so nothing escalates.");
        }

        if (cycle.Pause is { } pause)
        {
            yield return new(pause.Reason == PauseReason.Master ? "S5" : "X1", pause.EndsAt, $"Paused since {pause.Since}, {ReasonOf(pause)}: no step fires, and the clock stands.");
        }

        if (cycle.Snooze is { } snooze && snooze.Until > now)
        {
            yield return new("L7", snooze.Until, $"{snooze.SnoozedBy} put off notices to the owner; the step at the deadline stays.");
        }

        if (cycle.Offer is { } offer)
        {
            yield return new(PlannedStep.RuleOf(offer.Step), null, $"The later time {offer.PromisedAt} counts once the customer was told.");
        }

        if (cycle.Acknowledgement is { } held && held.NextActionAt > now)
        {
            yield return new("L6", held.NextActionAt, $"{held.By} acknowledged: {held.Rung} and the rungs below are not told until the next action is due.");
        }

        foreach (var call in ExplainingCalls.Silences(@case))
        {
            yield return call;
        }

        foreach (var waiting in cycle.Waiting)
        {
            yield return waiting.Snoozed
                ? new("L7", waiting.Until, $"{waiting.Step} was put off for {waiting.Rung}; it goes out when the snooze ends.")
                : new("L4", waiting.Until, $"{waiting.Step} found nobody on shift for {waiting.Rung}; it goes out when the next shift starts.");
        }

        foreach (var message in cycle.Held)
        {
            yield return new("M7", message.Until, $"{message.Template} waits for the end of the customer's quiet hours.");
        }

        foreach (var tried in cycle.Tries.Where(t => t.State == TryState.Awaited))
        {
            yield return new("M8", tried.Until, $"{tried.Step} was handed over as {tried.Channel}; without a receipt by then it takes the next channel.");
        }

        foreach (var block in @case.Blocks.Where(b => b.Holds(now)))
        {
            yield return new("M8", block.Until, $"The customer takes no {block.Channel} ({block.Code}).");
        }

        if (cycle.AbandonedAt is { } abandoned)
        {
            yield return new("L5", null, $"All repeats had brought nothing by {abandoned}; the case is on the daily digest.");
        }
    }

    private static string ReasonOf(Pause pause) => pause.Reason switch
    {
        PauseReason.WaitingForCustomer => "waiting for the customer's reply",
        PauseReason.CustomerAskedForLater => "as the customer asked",
        PauseReason.Master => $"waiting for master case {pause.Note}",
        _ => "waiting for a third party",
    };

    private static ImmutableArray<Segment> Segments(Cycle cycle, Promise promise, Terms terms, Books books)
    {
        // A calendar that was edited since would explain another deadline than the one that was made (P6).
        WorkingCalendar? calendar = null;
        var known = terms.Calendar is null
            || (books.Calendars.TryGetValue(terms.Calendar, out calendar) && calendar.Version == terms.CalendarVersion);
        return known ? ActiveSegments.Of(promise, cycle, terms.Target, calendar) : [];
    }

    private static string ClockOf(Terms terms) =>
        terms.Calendar is null ? "of elapsed time" : $"of open hours of calendar '{terms.Calendar}' in version {terms.CalendarVersion}";

    private static string Hours(Duration span) => span < Duration.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.##} min")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.##} h");
}
