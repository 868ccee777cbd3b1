using System.Collections.Immutable;
using System.Globalization;
using FollowUp.Core.Calendars;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The words and segments of an <see cref="Explanation"/> (P8).</summary>
internal static class Explaining
{
    public static ExplainedTime Deadline(Promise promise, Terms terms, Books books)
    {
        if (promise.PromisedAt < promise.DueAt)
        {
            var because = promise.DueAt - promise.PromisedAt < Duration.FromMinutes(1)
                ? "The promised time, which is the due time rounded down to the minute, comes before the due time."
                : "The agent promised an earlier time than the target allows.";
            return new(promise.PromisedAt, promise.DueAt - promise.PromisedAt < Duration.FromMinutes(1) ? "P3" : "P5", because, Segments(promise, terms, books));
        }

        return new(promise.DueAt, "P2", $"{Hours(terms.Target)} {ClockOf(terms)} after the start ({terms.Policy}).", Segments(promise, terms, books));
    }

    public static ExplainedTime Promised(Promise promise, Instant openedAt) => promise switch
    {
        { RenewedAt: { } renewed } => new(renewed, "M3", "The new time that the apology gave after the miss; it moves no deadline.", []),
        { PromisedAt: var at } when at > promise.DueAt => new(
            at, "P4", $"The case came late (flagged {openedAt}), so the customer was told the first whole minute that left some notice.", []),
        { PromisedAt: var at } when promise.DueAt - at < Duration.FromMinutes(1) => new(at, "P3", "The due time, rounded down to the minute.", []),
        { PromisedAt: var at } => new(at, "P5", "The earlier time that the agent promised.", []),
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
            StepState.SkippedOutage => "; skipped, a higher step had also passed while nothing ran (L10)",
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
            yield return new("L4", waiting.Until, $"{waiting.Step} found nobody on shift for {waiting.Rung}; it goes out when the next shift starts.");
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

    private static ImmutableArray<Segment> Segments(Promise promise, Terms terms, Books books)
    {
        // A calendar that was edited since would explain another deadline than the one that was made (P6).
        WorkingCalendar? calendar = null;
        var known = terms.Calendar is null
            || (books.Calendars.TryGetValue(terms.Calendar, out calendar) && calendar.Version == terms.CalendarVersion);
        return known && Planning.Reach(promise.StartAt, terms.Target, calendar) is WorkingSpan.Reached reached ? [.. reached.Segments] : [];
    }

    private static string ClockOf(Terms terms) =>
        terms.Calendar is null ? "of elapsed time" : $"of open hours of calendar '{terms.Calendar}' in version {terms.CalendarVersion}";

    private static string Hours(Duration span) => span < Duration.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0.##} min")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.##} h");
}
