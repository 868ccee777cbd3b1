using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>The clock stops and goes on (X1-X3).</content>
public static partial class CaseEvolution
{
    private static Cycle Paused(this Cycle cycle, Pause pause) => cycle with
    {
        Pause = pause,
        Promise = pause.PromiseMovesTo is { } told ? cycle.Promise! with { PromisedAt = told } : cycle.Promise,

        // A later time that the customer asked for is a new promise, to be kept or missed like the one before (C1, C4).
        KeptNotReachedAt = pause.PromiseMovesTo is null ? cycle.KeptNotReachedAt : null,
    };

    private static Cycle Resumed(this Cycle cycle, CaseEvent.CaseResumed e, Instant at)
    {
        var stood = at - cycle.Pause!.Since;
        return cycle.PauseOver(at) with
        {
            Promise = e.Promise,
            Steps = e.Steps,

            // What follows a miss or an acknowledgement stood still as well.
            RepeatAt = cycle.RepeatAt + stood,
            Acknowledgement = cycle.Acknowledgement is { } held ? held with { NextActionAt = held.NextActionAt + stood } : null,
        };
    }

    private static Cycle PauseOver(this Cycle cycle, Instant at) => cycle.Pause is { } pause
        ? cycle with { Pause = null, Pauses = cycle.Pauses.Add(new(pause.Reason, pause.Since, at)) }
        : cycle;
}
