using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Rehearsals;

/// <summary>Something that came to a case from outside: a person's command, a customer's word, what became of a message.</summary>
/// <param name="At">When (UTC).</param>
internal abstract record Act(Instant At)
{
    /// <summary>Somebody gave a command.</summary>
    public sealed record Given(Instant At, CaseCommand Command) : Act(At);

    /// <summary>Somebody merged another case into this one, which promised what the fact says.</summary>
    public sealed record Merged(TimelineEntry Entry, CaseCommand.Merge Command, CaseEvent.CasesMerged Fact) : Act(Entry.At);

    /// <summary>What became of a message to the customer.</summary>
    public sealed record Delivered(Instant At, int Cycle, string Step, Channel? Channel, MessageState State, bool GivesReceipts, string? Code) : Act(At);

    /// <summary>The product looked at the case: it tells whether that was before or after what came at the same instant.</summary>
    public sealed record Looked(Instant At) : Act(At);

    /// <summary>A notice to the staff failed.</summary>
    public sealed record NoticeFailed(Instant At, LostNotice Notice, string? Code) : Act(At);
}

/// <summary>What is known of a case from its timeline.</summary>
/// <param name="Id">The case.</param>
/// <param name="Acts">What came from outside, in its order; a flag is the first.</param>
/// <param name="Told">The cycles and steps of messages whose arrival meant something, as far as they were made at all.</param>
/// <param name="FollowOns">How work on other cases ended, by the other case.</param>
internal sealed record ReadActs(
    CaseId Id, IReadOnlyList<Act> Acts, IReadOnlySet<(int Cycle, string Step)> Told, IReadOnlyDictionary<CaseId, CaseEvent.FollowOnDone> FollowOns);
