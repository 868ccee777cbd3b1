using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>Part of a queue, by deadline.</summary>
/// <param name="Items">The cases.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record CaseListAnswer(IReadOnlyList<CaseItem> Items, string? Next);

/// <summary>Part of the outbox, the newest first.</summary>
/// <param name="Items">The messages, their addresses masked.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record OutboxAnswer(IReadOnlyList<MessageView> Items, string? Next);

/// <summary>A case as it stands in a list. Times are UTC; addresses are masked.</summary>
public sealed record CaseItem
{
    /// <summary>Its identity, for paths.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The number that the customer is given.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>What the customer came with.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's category.</summary>
    public required string Category { get; init; }

    /// <summary>What it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>The team it belongs to.</summary>
    public required string Team { get; init; }

    /// <summary>The id of the person who owes the answer; left out while it is the team's.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was flagged.</summary>
    public required Instant FlaggedAt { get; init; }

    /// <summary>The time that the customer waits for now.</summary>
    public Instant? PromisedAt { get; init; }

    /// <summary>The deadline that drives everything.</summary>
    public Instant? DeadlineAt { get; init; }

    /// <summary>True if the deadline passed before the customer was told.</summary>
    public required bool Missed { get; init; }

    /// <summary>The highest rung that was told; left out before the first.</summary>
    public Rung? Reached { get; init; }

    /// <summary>True if a message to the customer failed and nothing has reached the customer since (M8).</summary>
    public required bool CustomerNotReached { get; init; }

    /// <summary>By when it is to be touched because it was carried over to that day (X6); left out otherwise.</summary>
    public Instant? CarriedOverTo { get; init; }

    /// <summary>What it weighs on the list of what can still be saved: minutes left are divided by it, minutes past the deadline multiplied.</summary>
    public required int Weight { get; init; }

    /// <summary>How many promises of earlier cycles were missed.</summary>
    public required int EarlierMisses { get; init; }

    /// <summary>How often the customer came again with the same in this cycle (P7).</summary>
    public required int CameAgain { get; init; }

    /// <summary>True if a red alert stood for its category when it was flagged (S2).</summary>
    public required bool Red { get; init; }

    /// <summary>True for a master case, for which others wait (S5).</summary>
    public required bool IsMaster { get; init; }

    /// <summary>True if its owner has taken it.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Why its clock stands (X1); left out while it runs.</summary>
    public PauseReason? Paused { get; init; }

    /// <summary>When the clock goes on by itself, if it stands and does.</summary>
    public Instant? PausedUntil { get; init; }

    /// <summary>Why its owner asks to stop the clock for a third party, while no lead has decided on it (X1).</summary>
    public string? PauseAsked { get; init; }

    /// <summary>The new time that its owner asks for, and nobody has decided on (X5).</summary>
    public Instant? ExtensionAsked { get; init; }

    /// <summary>Why.</summary>
    public string? ExtensionReason { get; init; }

    /// <summary>True if only a supervisor may decide on that (X5).</summary>
    public bool? ExtensionAtSupervisor { get; init; }

    /// <summary>The later time that was granted or follows from another class, and counts once the customer was told (X4, X5).</summary>
    public Instant? NewTimeOffered { get; init; }

    /// <summary>True once more time was granted and the customer told of it in time (X5).</summary>
    public required bool Extended { get; init; }

    /// <summary>Until when (UTC) somebody of the rung that was told last, or above, has acknowledged (L6); left out if only others have, or nobody.</summary>
    public Instant? AcknowledgedUntil { get; init; }

    /// <summary>True once an agent or the customer has called the supervisor in this cycle (L2, M10).</summary>
    public required bool SupervisorCalled { get; init; }

    /// <summary>When the customer asked for that (UTC); left out if it was not the customer who did.</summary>
    public Instant? SupervisorAskedAt { get; init; }

    /// <summary>When the customer is to be called (C1).</summary>
    public Instant? SlotAt { get; init; }

    /// <summary>True while all attempts to call the customer have reached nobody (C5).</summary>
    public required bool Unreachable { get; init; }

    /// <summary>Who waits, with masked addresses (A1).</summary>
    public required CustomerView Customer { get; init; }
}

/// <summary>A message in the outbox. Times are UTC.</summary>
public sealed record MessageView
{
    /// <summary>Its computed identity (L9).</summary>
    public required string Id { get; init; }

    /// <summary>The case it belongs to; left out for a notice of the centre, which belongs to none.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary><c>customer</c>, <c>duty</c>, or the id of a person.</summary>
    public required string Recipient { get; init; }

    /// <summary>The address; masked in lists (A1).</summary>
    public required string To { get; init; }

    /// <summary>How it travels.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The rule that sends it.</summary>
    public required string Template { get; init; }

    /// <summary>The step that caused it.</summary>
    public required string Step { get; init; }

    /// <summary>The subject of an email.</summary>
    public string? Subject { get; init; }

    /// <summary>The text as the recipient reads it, but for a customer's link, which is the customer's alone (M10).</summary>
    public required string Text { get; init; }

    /// <summary>What a text message takes (M11); left out for an email.</summary>
    public SmsView? Sms { get; init; }

    /// <summary>Where it stands.</summary>
    public required MessageState State { get; init; }

    /// <summary>When it was decided.</summary>
    public required Instant At { get; init; }

    /// <summary>How often a sender took it.</summary>
    public required int Tries { get; init; }

    /// <summary>The provider's own name for it.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The provider's error code.</summary>
    public string? Code { get; init; }
}
