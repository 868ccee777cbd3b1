using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>The clock stops and goes on, and notices wait (X1-X3, L7, L8).</content>
public static partial class CaseEvolution
{
    private static Cycle Asked(this Cycle cycle, Question question) => cycle with { Question = question, Questions = cycle.Questions + 1 };

    private static Cycle Asked(this Cycle cycle, CaseEvent.ThirdPartyPauseAsked e) =>
        cycle.Told(Steps.PauseAsked(cycle.PausesAsked + 1), e.Notice, e.Request.Note) with
        {
            PauseRequest = e.Request,
            PausesAsked = cycle.PausesAsked + 1,
        };

    private static Cycle Closed(this Cycle cycle, CaseEvent.QuestionClosed e)
    {
        var closed = cycle with { Question = null };
        return e.Notice is { } notice ? closed.Told(Steps.NotAsked(cycle.Questions), notice, cycle.Question?.Text) : closed;
    }

    private static Cycle Paused(this Cycle cycle, Pause pause) => cycle with
    {
        Pause = pause,
        PauseRequest = null,
        Promise = pause.PromiseMovesTo is { } told ? cycle.Promise! with { PromisedAt = told } : cycle.Promise,

        // A later time that the customer asked for is a new promise, to be kept or missed like the one before (C1, C4).
        KeptNotReachedAt = pause.PromiseMovesTo is null ? cycle.KeptNotReachedAt : null,
    };

    private static Cycle Reminded(this Cycle cycle, CaseEvent.CustomerReminded e) => cycle with
    {
        Reminders = e.Count,
        Pause = cycle.Pause! with { Bumps = e.Passed, GivesUpAt = e.GivesUpAt },
    };

    private static Cycle Silent(this Cycle cycle, Notice notice) =>
        cycle.Told(Steps.Silent(cycle.Pauses.Length + 1), notice) with { Pause = cycle.Pause! with { GivesUpAt = null } };

    private static Cycle Resumed(this Cycle cycle, CaseEvent.CaseResumed e, Instant at)
    {
        var stood = at - cycle.Pause!.Since;
        return cycle.PauseOver(at) with
        {
            Promise = e.Promise,
            Steps = e.Steps,
            Offer = e.Offer,
            OffersMade = cycle.OffersMade + (e.Offer is null ? 0 : 1),
            Question = null,
            MasterPart = !cycle.DeadlineIsBehind && e.Promise.PromisedAt <= at ? cycle.Pause.MasterPart : cycle.MasterPart,

            // What hangs on a clock that stood is later by as much.
            Extension = cycle.Extension is { } asked ? asked with { Until = Planning.WholeMinute(asked.Until + stood) } : null,
            RepeatAt = cycle.RepeatAt + stood,
            AcceptBy = cycle.AcceptBy + stood,
            Acknowledgement = cycle.Acknowledgement is { } held ? held with { NextActionAt = held.NextActionAt + (at - Instant.Max(cycle.Pause.Since, held.At)) } : null,
        };
    }

    private static Cycle PauseOver(this Cycle cycle, Instant at) => cycle.Pause is { } pause
        ? cycle with { Pause = null, Pauses = cycle.Pauses.Add(new(pause.Reason, pause.Since, at)) }
        : cycle;

    private static Cycle Snoozed(this Cycle cycle, CaseEvent.CaseSnoozed e)
    {
        var snoozed = cycle with
        {
            Snooze = e.Snooze,
            Snoozes = cycle.Snoozes + 1,
            RepeatAt = e.Snooze.WithRepeats && cycle.RepeatAt < e.Snooze.Until ? e.Snooze.Until : cycle.RepeatAt,
        };
        return e.Notice is { } notice ? snoozed.Told(Steps.Snoozed(snoozed.Snoozes), notice) : snoozed;
    }

    private static Case Lapsed(this Case state, CaseEvent.AssignmentLapsed e) => state with
    {
        Owner = null,
        Accepted = false,
        Cycle = state.Cycle.Told(Steps.Unaccepted(state.Assignments), e.Notice, e.From) with { OwnerActiveAt = null, AcceptBy = null, HandsChanged = state.Cycle.HandsChanged + 1 },
    };
}
