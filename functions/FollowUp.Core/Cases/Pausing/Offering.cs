using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A later promise that counts from the moment at which the customer has it, if that comes before the old one (X4, X5).</summary>
internal static class Offering
{
    /// <summary>The message of a step has arrived: if it told the later promise in time, that holds.</summary>
    public static void Arrived(Draft draft, string step)
    {
        if (draft.Cycle is { Offer: { Sent: true } offer, DeadlineIsBehind: false } && offer.Step == step && draft.Now < draft.Cycle.DeadlineAt)
        {
            Take(draft, offer);
        }
    }

    /// <summary>The later promise holds; the ladder is planned again for it.</summary>
    public static void Take(Draft draft, Offer offer)
    {
        var cycle = draft.Cycle;
        var promise = cycle.Promise! with { PromisedAt = offer.PromisedAt, DueAt = offer.DueAt };
        draft.Record(new CaseEvent.PromiseMoved(
            offer.Step, promise, Replanning.Of(cycle.Steps, promise, cycle.Pauses, Pausing.CalendarOf(draft))));
    }

    /// <summary>The deadline is there: what the customer was not told by now never counts.</summary>
    public static void Tick(Draft draft)
    {
        if (draft.Cycle is { Offer: { } offer } && draft.Cycle.DeadlineAt <= draft.Now)
        {
            draft.Record(new CaseEvent.OfferLapsed(offer.Step));
        }
    }

    /// <summary>The later promise after a pause: as much later as the clock stood, and told anew.</summary>
    public static Offer? AfterPause(Draft draft, Promise resumed)
    {
        if (draft.Cycle is not { Offer: { } before, Pause: { } pause, DeadlineIsBehind: false } cycle)
        {
            return null;
        }

        var isExtension = PlannedStep.RuleOf(before.Step) == "X5";
        var stood = draft.Now - pause.Since;
        var (due, told) = (before.DueAt + stood, Planning.WholeMinute(before.PromisedAt + stood));
        if (!isExtension)
        {
            var pauses = cycle.Pauses.Add(new(pause.Reason, pause.Since, draft.Now));
            due = new ActiveClock(resumed.StartAt, pauses, Pausing.CalendarOf(draft)).After(cycle.Terms!.Target) is { } reached
                ? Planning.WholeTick(reached)
                : due;
            told = Planning.WholeMinute(due);
        }

        var count = cycle.OffersMade + 1;
        return told <= resumed.DeadlineAt ? null
            : new Offer(isExtension ? Steps.Extension(count) : Steps.NewPromise(count), told, Instant.Max(due, told));
    }
}
