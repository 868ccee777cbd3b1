using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What the events of calling make of a case (C1-C5).</content>
public static partial class CaseEvolution
{
    private static Case With(this Case state, Func<Calls, Calls> change) =>
        state with { Cycle = state.Cycle with { Calls = change(state.Cycle.Calls ?? Calls.None) } };

    private static Case Chosen(this Case state, CaseEvent.SlotChosen e) => state.Agreed(e.Slot);

    private static Case Agreed(this Case state, Slot slot) =>
        state.With(calls => calls.CustomerSpoke() with { Slot = slot, Slots = calls.Slots + 1 }) with { CallsRefusedAt = null };

    private static Case Reminded(this Case state, CaseEvent.SlotReminded e)
    {
        var reminded = state.With(calls => calls with { Slot = calls.Slot! with { Reminded = true } });
        return reminded with { Cycle = reminded.Cycle.Told(Steps.SlotReminder(reminded.Cycle.Calls!.Slots), e.Notice) };
    }

    private static Case Started(this Case state, CaseEvent.AttemptStarted e, string by, Instant at) => state.With(calls => calls with
    {
        Live = new(e.Number, by, at, e.Until),
        Attempts = e.Number,
        Retry = null,
    });

    private static Case Ended(this Case state, CaseEvent.AttemptEnded e, string by, Instant at) => state.SpokenTo(e.Outcome, at).With(calls =>
    {
        var contact = e.Outcome.IsContact();
        var ended = calls.Tried(at, e.Spent, e.DayEndsAt, e.RetryAt) with
        {
            Last = new(e.Number, by, at, e.Outcome, e.Hash),
            Attempts = Math.Max(calls.Attempts, e.Number),
        };
        return ended with
        {
            TriedAt = contact ? null : e.Outcome.ReachedNobody() ? ended.TriedAt ?? at : ended.TriedAt,
            Unreachable = contact ? null : ended.Unreachable,
        };
    });

    private static Case SpokenTo(this Case state, AttemptOutcome outcome, Instant at) => !outcome.IsContact() ? state
        : state with { Cycle = state.Cycle with { FirstContactAt = state.Cycle.FirstContactAt ?? at } };

    private static Case Lapsed(this Case state, CaseEvent.AttemptLapsed e, Instant at)
    {
        var lapsed = state.With(calls => calls.Tried(at, spent: true, e.DayEndsAt, e.RetryAt) with
        {
            Last = new(e.Number, calls.Live!.By, at, null, 0),
        });
        return lapsed with { Cycle = lapsed.Cycle.Told(Steps.AttemptLapsed(e.Number), e.Notice) };
    }

    private static Case MissedBy(this Case state, CaseEvent.CallMissed e, Instant at)
    {
        var missed = state.With(calls => calls with
        {
            Missed = e.Count,
            Slot = calls.Slot?.DialFrom <= at ? null : calls.Slot,
            Retry = e.RetryAt is { } retry ? new(retry, Rung.Lead) : null,
        });
        var told = missed.Cycle.Told(Steps.AgentMissed(e.Count), e.Lead);
        return missed with { Cycle = e.Owner is { } owner ? told.Told(Steps.AgentMissed(e.Count), owner) : told };
    }

    private static Case RetriedBy(this Case state, CaseEvent.RetryDue e)
    {
        var due = state.With(calls => calls with { Retry = null, Retries = e.Count });
        return due with { Cycle = due.Cycle.Told(Steps.Retry(e.Count), e.Notice) };
    }

    private static Case NotToBeCalled(this Case state, string step, Notice notice)
    {
        var closed = state.With(calls => calls with { Slot = null, Retry = null });
        return closed with { Cycle = closed.Cycle.Told(step, notice) };
    }

    private static Case Asked(this Case state, CaseEvent.SupervisorAsked e)
    {
        var asked = state.With(calls => calls with { Unreachable = calls.Unreachable! with { Asked = true } });
        return asked with { Cycle = asked.Cycle.Told(Steps.SupervisorDecides(asked.Cycle.Calls!.TimesUnreachable), e.Notice) };
    }

    private static Calls DueAt(this Calls calls, Instant? retryAt) =>
        calls with { Retry = retryAt is { } at ? new(at, Rung.Owner) : calls.Retry };

    /// <summary>An attempt at the time of the slot uses it up.</summary>
    private static Calls Tried(this Calls calls, Instant at, bool spent, Instant? dayEndsAt, Instant? retryAt) => calls with
    {
        Live = null,
        Slot = calls.Slot?.DialFrom <= at ? null : calls.Slot,
        Spent = calls.Spent + (spent ? 1 : 0),
        SpentToday = (calls.DayEndsAt > at ? calls.SpentToday : 0) + (spent ? 1 : 0),
        DayEndsAt = dayEndsAt ?? calls.DayEndsAt,
        Retry = retryAt is { } retry ? new(retry, Rung.Owner) : null,
    };

    /// <summary>The limits protect a customer who is silent.</summary>
    private static Calls CustomerSpoke(this Calls calls) => calls with
    {
        Spent = 0,
        SpentToday = 0,
        DayEndsAt = null,
        Retry = null,
        TriedAt = null,
        Unreachable = null,
    };
}
