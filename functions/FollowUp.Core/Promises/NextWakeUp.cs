using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>
/// The one instant at which a case wants to be looked at again, computed from its state alone: a stored wake-up is a hint that may be
/// lost or doubled, this is what it ought to be.
/// </summary>
public static class NextWakeUp
{
    /// <summary>The next wake-up (UTC); null if nothing is ever due.</summary>
    public static Instant? Of(Case @case)
    {
        var cycle = @case.Cycle;
        var next = Instant.MaxValue;
        void At(Instant? at) => next = at < next ? at.Value : next;

        // Work on another case has been due since it became necessary.
        foreach (var work in @case.FollowOns)
        {
            At(work.At);
        }

        if (!cycle.Runs)
        {
            At(cycle.RateAt);
            At(cycle.AwaitsVerdict ? cycle.ConfirmUntil : null);
            At(@case.RepeatsKnownUntil);
            return next == Instant.MaxValue ? null : next;
        }

        foreach (var held in cycle.Held)
        {
            At(cycle.Holds(held) ? null : held.Until);
        }

        foreach (var tried in cycle.Tries)
        {
            At(tried.Until);
        }

        foreach (var waiting in cycle.Waiting)
        {
            At(cycle.Holds(waiting) ? null : waiting.Until);
        }

        foreach (var at in CallState.WakeUps(cycle))
        {
            At(at);
        }

        At(cycle.Pause?.NextAt);
        if (cycle is { Promise: { } promise, Terms: { } terms, Pause: null })
        {
            foreach (var step in cycle.Steps)
            {
                At(step.State == StepState.Planned ? step.At : null);
            }

            At(cycle is { MissedAt: null, KeptNotReachedAt: null } ? promise.DeadlineAt : null);
            At(cycle.AcceptBy);
            At(Extending.NextAt(cycle));
            At(cycle.Acknowledgement?.NextActionAt);
            At(cycle.IsAcknowledgedAt(Rung.Supervisor) || CallState.HoldsRepeats(cycle) ? null : cycle.RepeatAt);
            At(cycle.Reached is null or Rung.Owner ? cycle.OpenedAt + cycle.PausedFor + terms.LeadAfter : null);
            At(CustomerMessages.ApologyAt(cycle));
            At(CustomerMessages.ProgressAt(cycle));
            At(CustomerMessages.FollowUpAt(cycle));
        }

        return next == Instant.MaxValue ? null : next;
    }
}
