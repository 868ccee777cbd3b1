using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>
/// A master case and what it does to those that wait for it (S5): they are linked, and answered or let go, so many in each minute. All instants
/// are UTC. Stored as JSON: change it only by adding.
/// </summary>
public sealed record Master
{
    /// <summary>The id of the master case.</summary>
    public required string Id { get; init; }

    /// <summary>The category of the cases.</summary>
    public required string Category { get; init; }

    /// <summary>Their symptom, if they have one.</summary>
    public string? Symptom { get; init; }

    /// <summary>What it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>The alert that it was opened for; its cases are looked up.</summary>
    public string? Alert { get; init; }

    /// <summary>Who opened it (A2).</summary>
    public required string OpenedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>How many cases are told, answered or let go in a minute.</summary>
    public required int PerMinute { get; init; }

    /// <summary>From when on cases of its alert are still to be looked up; null when that is done.</summary>
    public Instant? LookUpFrom { get; init; }

    /// <summary>Where it stands.</summary>
    public MasterState State { get; init; }

    /// <summary>When it left <see cref="MasterState.Open"/>.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The answer that the others get, once there is one.</summary>
    public MasterAnswer? Answer { get; init; }

    /// <summary>When something is to be done next; null when nothing is.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>How many cases were linked.</summary>
    public int Linked { get; init; }

    /// <summary>How many have its answer.</summary>
    public int Answered { get; init; }

    /// <summary>How many run again.</summary>
    public int LetGo { get; init; }
}

/// <summary>Where a master stands.</summary>
public enum MasterState
{
    /// <summary>It runs: cases are linked.</summary>
    Open,

    /// <summary>It is answered: the others get the answer.</summary>
    Answering,

    /// <summary>It missed its deadline, or ended without an answer: the others run again.</summary>
    LettingGo,
}

/// <summary>The answer of a master case.</summary>
/// <param name="Text">What the customers get.</param>
/// <param name="Resolution">The code for how it was resolved.</param>
/// <param name="RootCause">The code for why it happened.</param>
public sealed record MasterAnswer(string Text, string Resolution, string RootCause);

/// <summary>What becomes of a master as time passes (S5). Pure.</summary>
public static class MasterPlan
{
    private static readonly Duration Slice = Duration.FromMinutes(1);
    private static readonly Duration Stragglers = Duration.FromMinutes(10);

    /// <summary>
    /// Takes the moment that has come: the next work is a minute later. It is stored before anything is done, so that work that is cut off costs
    /// pace and never doubles it. The very same if its time has not come.
    /// </summary>
    public static Master Claim(Master master, Instant now)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.NextAt <= now ? master with { NextAt = now + Slice } : master;
    }

    /// <summary>Has it looked at soon: there is more to do.</summary>
    public static Master LookAgain(Master master, Instant now)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.NextAt is null || master.NextAt > now + Slice ? master with { NextAt = now } : master;
    }

    /// <summary>True once it has ended and those that waited for it are answered or let go: nothing changes any more.</summary>
    public static bool IsOver(Master master)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.State != MasterState.Open && master.NextAt is null;
    }

    /// <summary>What the case says of it. Once it has ended for the others it stays so: a late answer is for those that wait no more.</summary>
    /// <param name="master">The master.</param>
    /// <param name="state">Its case; null if that was never flagged.</param>
    /// <param name="now">The present instant (UTC).</param>
    public static Master See(Master master, Case? state, Instant now)
    {
        ArgumentNullException.ThrowIfNull(master);
        return master.State != MasterState.Open ? master : state?.Cycle switch
        {
            null when now < master.OpenedAt + Stragglers => master,
            { Runs: true, MissedAt: null } => master,
            { EndedByAnswer: true, Answer: { } answer } => master with
            {
                State = MasterState.Answering,
                EndedAt = now,
                Answer = new MasterAnswer(answer.Text, answer.Resolution, answer.RootCause),
            },
            _ => master with { State = MasterState.LettingGo, EndedAt = now },
        };
    }

    /// <summary>Counts what was done, and says when to look next: at the pace while there is more, then from time to time.</summary>
    public static Master Count(Master master, int linked, int answered, int letGo, bool isEmpty, Instant now, MasterRules rules)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(rules);
        var counted = master with { Linked = master.Linked + linked, Answered = master.Answered + answered, LetGo = master.LetGo + letGo };
        return !isEmpty ? counted : counted with
        {
            NextAt = master.State == MasterState.Open ? now + rules.LookEvery

                // Whoever was linking a case in the moment of the end may come that late.
                : now < master.EndedAt + Stragglers ? now + Slice : null,
        };
    }
}
