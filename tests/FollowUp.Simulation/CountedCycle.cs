using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Simulation;

/// <summary>What the facts say of one cycle, counted without the state of the case and without the reports' own figures.</summary>
public sealed class CountedCycle
{
    /// <summary>The first facts of the case.</summary>
    public required CaseEvent.CaseFlagged Flag { get; init; }

    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>True if something was promised.</summary>
    public bool Promised { get; private set; }

    /// <summary>True if the deadline passed with the customer neither answered nor called and told so.</summary>
    public bool Missed { get; private set; }

    /// <summary>True if by the deadline the customer had been called, told so, and not reached.</summary>
    public bool NotReached { get; private set; }

    /// <summary>When it ended (UTC).</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>True if another case went on for it.</summary>
    public bool Merged { get; private set; }

    /// <summary>True if it ended because the customer had the answer.</summary>
    public bool Answered { get; private set; }

    /// <summary>What the customer rated it.</summary>
    public int? Rating { get; private set; }

    /// <summary>True if it was opened again.</summary>
    public bool Reopened { get; private set; }

    /// <summary>The cycles of a case, out of its facts.</summary>
    public static IReadOnlyList<CountedCycle> Of(LivedCase lived)
    {
        ArgumentNullException.ThrowIfNull(lived);
        var flag = (CaseEvent.CaseFlagged)lived.Facts[0].Event;
        var cycles = new List<CountedCycle> { new() { Flag = flag, Number = 1, Promised = flag.Promise is not null } };
        foreach (var fact in lived.Facts.Skip(1))
        {
            if (fact.Event is CaseEvent.CaseReopened again)
            {
                cycles[^1].Reopened = true;
                cycles.Add(new CountedCycle { Flag = flag, Number = again.Cycle, Promised = again.Promise is not null });
            }
            else
            {
                cycles[^1].Take(fact);
            }
        }

        return cycles;
    }

    private void Take(TimelineEntry fact)
    {
        switch (fact.Event)
        {
            case CaseEvent.ClockStarted:
                Promised = true;
                break;
            case CaseEvent.CaseReclassified changed:
                Promised |= changed.Promise is not null;
                break;
            case CaseEvent.DeadlineMissed:
                Missed = true;
                break;
            case CaseEvent.DeadlinePassedNotReached:
                NotReached = true;
                break;
            case CaseEvent.CustomerTold told:
                (EndedAt, Answered, Missed) = (fact.At, true, Missed || told.Outcome.Kind == OutcomeKind.Missed);
                break;
            case CaseEvent.CaseCancelled or CaseEvent.ClosedWithoutReply:
                EndedAt = fact.At;
                break;
            case CaseEvent.MergedIntoAnother:
                (EndedAt, Merged) = (fact.At, true);
                break;
            case CaseEvent.ReopeningCameLate:
                Reopened = true;
                break;
            case CaseEvent.CaseRated rated:
                Rating = rated.Score;
                break;
        }
    }
}
