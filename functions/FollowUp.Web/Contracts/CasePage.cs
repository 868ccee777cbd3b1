using System.Diagnostics.CodeAnalysis;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>All about one case, for those who may see it. Times are UTC; members without a value are left out.</summary>
public sealed record CasePage : CaseAnswer
{
    /// <summary>For the serializer.</summary>
    public CasePage()
    {
    }

    [SetsRequiredMembers]
    internal CasePage(CaseAnswer answer, Case @case, CycleView cycle) : base(answer) =>
        (FlaggedBy, CustomerNotReached, Cycle, Timeline, Messages, Allowed) = (@case.FlaggedBy, @case.CustomerNotReached, cycle, [], [], []);

    /// <summary>The id of the person who flagged it.</summary>
    public required string FlaggedBy { get; init; }

    /// <summary>True if a message to the customer failed and nothing has reached the customer since (M8).</summary>
    public required bool CustomerNotReached { get; init; }

    /// <summary>The current cycle.</summary>
    public required CycleView Cycle { get; init; }

    /// <summary>When the case is looked at next.</summary>
    public Instant? NextWakeUpAt { get; init; }

    /// <summary>What became true, the oldest first.</summary>
    public required IReadOnlyList<TimelineView> Timeline { get; init; }

    /// <summary>Every message of the case with its whole address, the oldest first.</summary>
    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>The commands that the caller may give now.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }
}

/// <summary>The current cycle of a case.</summary>
public sealed record CycleView
{
    /// <summary>1, 2, ...</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the miss was seen.</summary>
    public Instant? MissedAt { get; init; }

    /// <summary>Why a supervisor excused the miss (Z5).</summary>
    public string? Excuse { get; init; }

    /// <summary>The acknowledgement that holds (L6).</summary>
    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>Notices that found nobody on shift (L4).</summary>
    public required IReadOnlyList<WaitingNotice> Waiting { get; init; }

    /// <summary>Messages to the customer that wait for the end of quiet hours (M7).</summary>
    public required IReadOnlyList<HeldMessage> Held { get; init; }

    /// <summary>When the supervisor is told again (L5).</summary>
    public Instant? RepeatAt { get; init; }

    /// <summary>How often the supervisor was told again (L5).</summary>
    public required int Repeats { get; init; }

    /// <summary>When all repeats had brought nothing (L5).</summary>
    public Instant? AbandonedAt { get; init; }

    /// <summary>The answer (Z1).</summary>
    public Answer? Answer { get; init; }

    /// <summary>How the cycle ended.</summary>
    public Outcome? Outcome { get; init; }
}
