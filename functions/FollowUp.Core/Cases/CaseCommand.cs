using FollowUp.Core.Access;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What somebody wants done to a case. Texts and addresses have been checked for form before they get here.</summary>
public abstract partial record CaseCommand
{
    private CaseCommand()
    {
    }

    /// <summary>Who wants it (A2).</summary>
    public required Actor By { get; init; }

    /// <summary>Flags what could not be settled on the spot: the promise starts here (P1-P5).</summary>
    public sealed record Flag : CaseCommand
    {
        /// <summary>The id of the new case, derived from caller and idempotency key or made at random.</summary>
        public required CaseId Id { get; init; }

        /// <summary>What the customer came with.</summary>
        public required CaseKind Kind { get; init; }

        /// <summary>How much work it takes.</summary>
        public required Complexity Complexity { get; init; }

        /// <summary>The centre's own category.</summary>
        public required string Category { get; init; }

        /// <summary>What the customer sees, in the centre's own words; surges are counted by it.</summary>
        public string? Symptom { get; init; }

        /// <summary>The launch or project that it is about.</summary>
        public string? Project { get; init; }

        /// <summary>What it is about.</summary>
        public required string Summary { get; init; }

        /// <summary>Who waits for the answer.</summary>
        public required Customer Customer { get; init; }

        /// <summary>The time of first contact (UTC) if it was before the flag (P4).</summary>
        public Instant? ContactedAt { get; init; }

        /// <summary>An earlier time (UTC) that the agent promised (P5).</summary>
        public Instant? Promise { get; init; }

        /// <summary>The customer is out of control or asks for a supervisor (L2).</summary>
        public bool EscalateNow { get; init; }

        /// <summary>What another case asks of this one, where the product itself opens it (Z2, Z3); null for every flag of a person.</summary>
        public FlagOrigin? Origin { get; init; }

        /// <summary>The id of the outage whose end the case waits for: it has no clock until then (C6).</summary>
        public string? Outage { get; init; }

        /// <summary>True if a red alert stands for the category (S2): the product says so, never a caller.</summary>
        public bool Red { get; init; }

        /// <summary>What makes it a master case (S5); null for every flag of a customer.</summary>
        public MasterOrigin? Master { get; init; }
    }

    /// <summary>Takes the case: the caller owns it from now on.</summary>
    public sealed record Accept : CaseCommand;

    /// <summary>Gives the case to somebody of the roster.</summary>
    /// <param name="To">The new owner's id.</param>
    /// <param name="Reason">Why, for the timeline.</param>
    public sealed record Assign(string To, string? Reason) : CaseCommand;

    /// <summary>Adds what was learnt or done.</summary>
    /// <param name="Text">The note.</param>
    public sealed record AddNote(string Text) : CaseCommand;

    /// <summary>Takes notice of an escalation and says when the next action follows (L6).</summary>
    /// <param name="NextActionAt">When (UTC).</param>
    public sealed record Acknowledge(Instant NextActionAt) : CaseCommand;

    /// <summary>Calls the supervisor now (L2).</summary>
    /// <param name="Reason">Why, for the timeline.</param>
    public sealed record Escalate(string Reason) : CaseCommand;

    /// <summary>Answers the case (Z1).</summary>
    /// <param name="Text">The answer as the customer gets it.</param>
    /// <param name="Resolution">The centre's code for how it was resolved.</param>
    /// <param name="RootCause">The centre's code for why it happened.</param>
    /// <param name="Proof">How the customer is told.</param>
    /// <param name="Send">What to do with a message in quiet hours; null asks (M7).</param>
    public sealed record GiveAnswer(string Text, string Resolution, string RootCause, Proof Proof, SendTime? Send) : CaseCommand;

    /// <summary>Ends the case without an answer (Z5).</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Cancel(string Reason) : CaseCommand;

    /// <summary>Excuses a miss; it stays on record (Z5).</summary>
    /// <param name="Reason">Why.</param>
    public sealed record ExcuseMiss(string Reason) : CaseCommand;

    /// <summary>Does what is due by now. Given by timers; harmless at any time and any number of times.</summary>
    public sealed record Tick : CaseCommand;

    /// <summary>Brings back what became of a message.</summary>
    /// <param name="MessageId">The message.</param>
    /// <param name="State">Where it stands now.</param>
    /// <param name="GivesReceipts">True if only a receipt is proof on its channel: "sent" or "shown" is none yet.</param>
    /// <param name="Code">The provider's error code.</param>
    public sealed record RecordDelivery(string MessageId, MessageState State, bool GivesReceipts, string? Code) : CaseCommand;

    /// <summary>Adds what the customer wrote to the case (M9).</summary>
    /// <param name="Channel">The channel it came by.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Reference">The provider's own name for the message: the same one again is "already so".</param>
    /// <param name="IsAutomatic">True for what a machine wrote in the customer's absence (X3).</param>
    public sealed record RecordReply(Channel Channel, string Text, string Reference, bool IsAutomatic = false) : CaseCommand;
}

/// <summary>How a customer is told the answer (Z1).</summary>
public enum Proof
{
    /// <summary>A message carries the answer; that it arrived is the proof.</summary>
    Message,

    /// <summary>The agent said it on an answered call.</summary>
    Call,
}

/// <summary>When an answer given in the customer's quiet hours is sent (M7).</summary>
public enum SendTime
{
    /// <summary>At once.</summary>
    Now,

    /// <summary>When the quiet hours end.</summary>
    Later,
}
