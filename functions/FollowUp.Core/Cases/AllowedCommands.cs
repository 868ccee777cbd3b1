using System.Collections.Frozen;
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

    private static readonly CaseCommand Any = new CaseCommand.AddNote("") { By = Actor.System };

    /// <summary>What stands for a command that not everybody gives; whoever gives it is told apart by itself. Made once: lists ask for each of their cases.</summary>
    private static readonly FrozenDictionary<string, CaseCommand> Samples = new Dictionary<string, CaseCommand>
    {
        ["assign"] = new CaseCommand.Assign("", null) { By = Actor.System },
        ["cancel"] = new CaseCommand.Cancel("") { By = Actor.System },
        ["resume"] = new CaseCommand.Resume(null) { By = Actor.System },
        ["reclassify"] = new CaseCommand.Reclassify(null, null, null, null, "") { By = Actor.System },
        ["snooze"] = new CaseCommand.Snooze(default) { By = Actor.System },
        ["carry-over"] = new CaseCommand.CarryOver("") { By = Actor.System },
        ["extend"] = new CaseCommand.Extend(default, "") { By = Actor.System },
        ["decide-extension"] = new CaseCommand.DecideExtension(false, null, Proof.Message) { By = Actor.System },
        ["excuse"] = new CaseCommand.ExcuseMiss("") { By = Actor.System },
    }.ToFrozenDictionary();

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
        allowed = state.Cycle.TakesAcknowledgement ? allowed : allowed.Remove("acknowledge");
        return state.Cycle.MissedAt is null ? allowed : allowed.Add("excuse");
    }

    /// <summary>What stops, starts and moves the clock, where there is one (X1-X5, L7).</summary>
    private static ImmutableArray<string> OfTheClock(Case state) => state.Cycle switch
    {
        { Promise: null } when state.Outage is not null => [],
        { Promise: null } => ["reclassify"],
        { Pause: not null } => ["pause", "resume", "reclassify"],
        { Extension: not null } => ["ask", "pause", "snooze", "reclassify", "decide-extension"],
        var cycle when cycle.DeadlineIsBehind || Extending.IsUnderWay(cycle) => ["ask", "pause", "snooze", "reclassify"],
        _ => ["ask", "pause", "snooze", "reclassify", "extend"],
    };

    /// <summary>Those of them that this person may give (A1), and that would not find everything so already.</summary>
    public static ImmutableArray<string> For(Actor by, Case state) =>
        In(state).RemoveAll(name => !Rights.May(by, Samples.GetValueOrDefault(name, Any), state) || IsNotFor(by, name, state));

    /// <summary>What a rule, not the role alone, keeps from this person (L8, X5).</summary>
    private static bool IsNotFor(Actor by, string name, Case state) => name switch
    {
        "accept" => Handling.HasTaken(by, state) || !Handling.MayTake(by, state),
        "decide-extension" => state.Cycle.Extension is { } asked && Extending.NotBy(by, asked) is not null,
        _ => false,
    };

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
}
