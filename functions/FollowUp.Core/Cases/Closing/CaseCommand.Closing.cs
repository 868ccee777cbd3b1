using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What several cases of one customer have to do with each other (P7, Z2-Z4).</content>
public abstract partial record CaseCommand
{
    /// <summary>The customer came again with the same: this case goes on, and there is no second one (P7).</summary>
    public sealed record JoinRepeat : CaseCommand
    {
        /// <summary>The id that the flag would have given to a case of its own: the same one again is "already so".</summary>
        public required CaseId FlagId { get; init; }

        /// <summary>What the customer said this time.</summary>
        public required string Summary { get; init; }

        /// <summary>The customer is out of control or asks for a supervisor (L2).</summary>
        public bool EscalateNow { get; init; }

        /// <summary>For how long the caller may repeat the flag and get the same answer (O2).</summary>
        public required Duration RepeatedFor { get; init; }
    }

    /// <summary>Goes on for another case of the same customer (Z4).</summary>
    /// <param name="Other">The case that ends.</param>
    public sealed record Merge(CaseId Other) : CaseCommand
    {
        /// <summary>The other case as it stands; null if there is none. Whoever carries the command out looks it up.</summary>
        public Case? Seen { get; init; }
    }

    /// <summary>Ends this case because another goes on for it (Z4).</summary>
    /// <param name="Into">The case that goes on.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="DeadlineAt">The deadline (UTC) under which it does; null if it promises nothing.</param>
    public sealed record EndMerged(CaseId Into, string Number, Instant? DeadlineAt) : CaseCommand;

    /// <summary>Strikes off what was done on another case.</summary>
    /// <param name="Case">The other case.</param>
    /// <param name="Number">Its number, if it stands.</param>
    /// <param name="Refusal">The code of the refusal, if it was refused.</param>
    /// <param name="Kind">What was done there.</param>
    public sealed record RecordFollowOn(CaseId Case, string? Number, string? Refusal, FollowOnKind Kind) : CaseCommand;
}
