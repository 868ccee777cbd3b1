using System.Collections.Immutable;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What a step of the ladder and its notices make of a cycle.</content>
public static partial class CaseEvolution
{
    private static Cycle Fired(this Cycle cycle, CaseEvent.StepFired e, Instant at)
    {
        var fired = e.Notices.Aggregate(cycle.Settled(e.Step, StepState.Fired, at), (told, notice) => told.Told(e.Step, notice, e.Reason));
        return fired with
        {
            CalledSupervisor = cycle.CalledSupervisor || e.Step == Steps.CallSupervisor,
            SupervisorAskedAt = e.AskedByCustomer ? at : cycle.SupervisorAskedAt,
            Waiting = fired.Waiting.Reached(e.Step, [.. e.Notices.SelectMany(notice => notice.To)]),
        };
    }

    private static Cycle Settled(this Cycle cycle, string step, StepState state, Instant at) => cycle with
    {
        Steps = [.. cycle.Steps.Select(s => s.Id == step ? s with { State = state, SettledAt = at } : s)],
    };

    private static Cycle Told(
        this Cycle cycle, string step, Notice notice, string? reason = null, ImmutableList<string>? told = null) => cycle with
        {
            Reached = cycle.Reached >= notice.Rung || Steps.OnlyAsks(step) ? cycle.Reached : notice.Rung,
            Waiting = notice.WaitsUntil is { } until
            ? cycle.Waiting.Add(new(step, notice.Rung, until, reason, notice.Snoozed, told))
            : cycle.Waiting.Reached(step, notice.To),
        };

    /// <summary>What a step still has to tell on another rung, now that it has reached somebody on this one.</summary>
    private static ImmutableArray<WaitingNotice> Reached(this ImmutableArray<WaitingNotice> waiting, string step, ImmutableArray<string> people) =>
        people.IsEmpty || waiting.All(w => w.Step != step) ? waiting
        : [.. waiting.Select(w => w.Step == step ? w with { Told = [.. (w.Told ?? []).Union(people)] } : w)];

    private static Cycle Settled(this Cycle cycle, CaseEvent.WaitingNoticeSettled e)
    {
        var waited = cycle.Waiting.FirstOrDefault(w => w.Step == e.Step && w.Rung == e.Notice.Rung);
        var rest = waited is null ? cycle.Waiting : cycle.Waiting.Remove(waited);
        return (cycle with { Waiting = rest }).Told(e.Step, e.Notice, waited?.Reason, waited?.Told);
    }

    private static Cycle Unacknowledged(this Cycle cycle, CaseEvent.AcknowledgementEnded e, Instant at)
    {
        var ended = cycle with
        {
            Acknowledgement = null,
            AcknowledgementsEnded = cycle.AcknowledgementsEnded + 1,
            RepeatAt = cycle.RepeatAt is not null && cycle.IsAcknowledgedAt(Rung.Supervisor) ? at + cycle.Terms!.RepeatEvery : cycle.RepeatAt,
        };
        return e.Notice is { } notice ? ended.Told(Steps.Unacknowledged(ended.AcknowledgementsEnded), notice) : ended;
    }
}
