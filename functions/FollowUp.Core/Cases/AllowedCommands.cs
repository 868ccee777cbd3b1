using System.Collections.Immutable;
using FollowUp.Core.Access;

namespace FollowUp.Core.Cases;

/// <summary>The commands that people can give to a case, by the names that the API gives them (O6).</summary>
public static class AllowedCommands
{
    private static readonly ImmutableArray<string> WhileItRuns =
        ["note", "accept", "assign", "acknowledge", "escalate", "answer", "cancel", "slot", "attempt", "merge", "carry-over"];

    /// <summary>What is done with a customer, or said by one: a master case has none (S5).</summary>
    private static readonly ImmutableArray<string> WithACustomer = ["ask", "slot", "attempt", "confirm", "reopen", "rate", "merge"];

    /// <summary>Those that the state of the case takes, whoever gives them.</summary>
    public static ImmutableArray<string> In(Case state)
    {
        if (state.ErasedAt is not null)
        {
            return [];
        }

        ImmutableArray<string> allowed =
            [.. state.Cycle.Runs ? [.. WhileItRuns, .. OfTheClock(state)] : (ImmutableArray<string>)["note"], .. AfterTheAnswer(state)];
        allowed = state.IsMaster ? allowed.RemoveAll(WithACustomer.Contains) : allowed;
        return state.Cycle.MissedAt is null ? allowed : allowed.Add("excuse");
    }

    /// <summary>What stops, starts and moves the clock, where there is one (X1-X5, L7).</summary>
    private static ImmutableArray<string> OfTheClock(Case state) => state.Cycle switch
    {
        { Promise: null } when state.Outage is not null => [],
        { Promise: null } => ["reclassify"],
        { Pause: not null } => ["pause", "resume", "reclassify"],
        { Extension: not null } => ["ask", "pause", "snooze", "reclassify", "decide-extension"],
        { DeadlineIsBehind: true } => ["ask", "pause", "snooze", "reclassify"],
        _ => ["ask", "pause", "snooze", "reclassify", "extend"],
    };

    /// <summary>Those of them that this person may give (A1).</summary>
    public static ImmutableArray<string> For(Actor by, Case state) => In(state).RemoveAll(name => !Rights.May(by, Sample(name, by), state));

    /// <summary>What may be written down of what the customer says of the answer (Z2, Z3).</summary>
    private static IEnumerable<string> AfterTheAnswer(Case state)
    {
        if (state.Cycle.AwaitsVerdict || state.Status == CaseStatus.AnsweredNotTold)
        {
            yield return "confirm";
        }

        if (state.Cycle.MayBeTakenUpAgain)
        {
            yield return "reopen";
        }

        if (state.Cycle.EndedByAnswer)
        {
            yield return "rate";
        }
    }

    private static CaseCommand Sample(string name, Actor by) => name switch
    {
        "assign" => new CaseCommand.Assign("", null) { By = by },
        "cancel" => new CaseCommand.Cancel("") { By = by },
        "resume" => new CaseCommand.Resume(null) { By = by },
        "reclassify" => new CaseCommand.Reclassify(null, null, null, null, "") { By = by },
        "snooze" => new CaseCommand.Snooze(default) { By = by },
        "carry-over" => new CaseCommand.CarryOver("") { By = by },
        "extend" => new CaseCommand.Extend(default, "") { By = by },
        "decide-extension" => new CaseCommand.DecideExtension(false, null, Proof.Message) { By = by },
        "excuse" => new CaseCommand.ExcuseMiss("") { By = by },
        _ => new CaseCommand.AddNote("") { By = by },
    };
}
