using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// A case as it stands: what <see cref="CaseEvolution"/> makes of its events. This is the truth that is stored; everything else
/// about it is computed or a hint. Stored as JSON: change it only by adding, with a default that means what was true before.
/// </summary>
public sealed partial record Case
{
    /// <summary>Its identity.</summary>
    public required CaseId Id { get; init; }

    /// <summary>How many events made it; the next commit expects this number.</summary>
    public required long Version { get; init; }

    /// <summary>The number that the customer is given.</summary>
    public required string Number { get; init; }

    /// <summary>What the customer came with.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much work it takes.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>The centre's category.</summary>
    public required string Category { get; init; }

    /// <summary>What the customer sees.</summary>
    public string? Symptom { get; init; }

    /// <summary>The launch or project that it is about; null if nobody named one.</summary>
    public string? Project { get; init; }

    /// <summary>What it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>Who waits.</summary>
    public required Customer Customer { get; init; }

    /// <summary>The team it belongs to.</summary>
    public required string Team { get; init; }

    /// <summary>Who owes the answer; null if it is the team's.</summary>
    public string? Owner { get; init; }

    /// <summary>True once the owner took it; a case given to somebody waits for that.</summary>
    public bool Accepted { get; init; }

    /// <summary>How often it was given to somebody.</summary>
    public int Assignments { get; init; }

    /// <summary>The person who flagged it.</summary>
    public required string FlaggedBy { get; init; }

    /// <summary>When it was flagged (UTC).</summary>
    public required Instant FlaggedAt { get; init; }

    /// <summary>The outage that it was flagged against (C6); null if there is none, or its end brought no promise.</summary>
    public string? Outage { get; init; }

    /// <summary>True if a red alert stood for its category when it was flagged (S2): the duty phone hears of it at once (L4, O5).</summary>
    public bool Red { get; init; }

    /// <summary>True for a master case: it has no customer of its own, others wait for it (S5).</summary>
    public bool IsMaster { get; init; }

    /// <summary>The last note and its author; the same note again is "already so".</summary>
    public LastNote? LastNote { get; init; }

    /// <summary>True if a message to the customer failed for good and nothing has reached the customer since (M8).</summary>
    public bool CustomerNotReached { get; init; }

    /// <summary>The channels that do not take messages for this customer (M8).</summary>
    public ImmutableArray<ChannelBlock> Blocks { get; init; } = [];

    /// <summary>How often the customer wrote.</summary>
    public int Replies { get; init; }

    /// <summary>Hashes of the providers' names for the last replies, the oldest first: a provider that repeats one does so soon.</summary>
    public ImmutableArray<ulong> LastReplies { get; init; } = [];

    /// <summary>A number (E.164) that is not the customer's: no more calls to it (C3).</summary>
    public string? WrongNumber { get; init; }

    /// <summary>Since when the customer does not want to be called (UTC); null if calls are welcome (C3).</summary>
    public Instant? CallsRefusedAt { get; init; }

    /// <summary>The last words from the page behind the link; the same again soon after are "already so" (M10).</summary>
    public LastWords? LastWords { get; init; }

    /// <summary>The current cycle.</summary>
    public required Cycle Cycle { get; init; }

    /// <summary>True while all attempts to call the customer have reached nobody (C5).</summary>
    [JsonIgnore]
    public bool IsUnreachable => Cycle.Calls?.Unreachable is not null;

    /// <summary>True if nobody on shift is no reason to wait (L4), and messages are not bundled (O5): VIP or red.</summary>
    [JsonIgnore]
    public bool IsUrgent => Red || Customer.Tier == CustomerTier.Vip;

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public CaseStatus Status => Cycle switch
    {
        { Outcome.Kind: OutcomeKind.Cancelled } => CaseStatus.Cancelled,
        { Outcome.Kind: OutcomeKind.Merged } => CaseStatus.Merged,
        { ClosedAt: not null, Confirmed: true } => CaseStatus.Confirmed,
        { ClosedAt: not null } => CaseStatus.Closed,
        { Outcome.Kind: OutcomeKind.NoReply } => CaseStatus.NoReply,
        { Outcome: not null } => CaseStatus.Answered,
        { Answer: not null } => CaseStatus.AnsweredNotTold,
        _ => CaseStatus.Open,
    };
}

/// <summary>The last note on a case.</summary>
/// <param name="By">The author's id.</param>
/// <param name="Hash">A hash of the text: the state need not carry the text again.</param>
public sealed record LastNote(string By, ulong Hash);

/// <summary>The last words from the page behind the customer's link.</summary>
/// <param name="Hash">A hash of the text.</param>
/// <param name="At">When (UTC).</param>
public sealed record LastWords(ulong Hash, Instant At);

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>There is no answer yet.</summary>
    Open,

    /// <summary>There is an answer, and no proof that the customer has it: the clock runs (Z1).</summary>
    AnsweredNotTold,

    /// <summary>The customer has the answer, and may say that it is not solved (Z2).</summary>
    Answered,

    /// <summary>Ended without an answer, with a reason (Z5).</summary>
    Cancelled,

    /// <summary>The customer has the answer and says that it solved it (Z2).</summary>
    Confirmed,

    /// <summary>The customer has the answer and had nothing to say against it while that could be said (Z2).</summary>
    Closed,

    /// <summary>Another case of the same customer goes on for it (Z4).</summary>
    Merged,

    /// <summary>Closed because the customer did not answer a question (X2).</summary>
    NoReply,
}
