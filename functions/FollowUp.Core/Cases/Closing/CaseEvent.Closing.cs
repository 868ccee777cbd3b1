using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What becomes of a case after its answer, and between cases of one customer (P7, Z2-Z4).</content>
[JsonDerivedType(typeof(CustomerConfirmed), "customerConfirmed")]
[JsonDerivedType(typeof(ConfirmWindowEnded), "confirmWindowEnded")]
[JsonDerivedType(typeof(CaseReopened), "caseReopened")]
[JsonDerivedType(typeof(ReopeningCameLate), "reopeningCameLate")]
[JsonDerivedType(typeof(RatingAsked), "ratingAsked")]
[JsonDerivedType(typeof(RatingPostponed), "ratingPostponed")]
[JsonDerivedType(typeof(RatingPassedOver), "ratingPassedOver")]
[JsonDerivedType(typeof(CaseRated), "caseRated")]
[JsonDerivedType(typeof(CasesMerged), "casesMerged")]
[JsonDerivedType(typeof(MergedIntoAnother), "mergedIntoAnother")]
[JsonDerivedType(typeof(CustomerCameAgain), "customerCameAgain")]
[JsonDerivedType(typeof(RepeatsForgotten), "repeatsForgotten")]
[JsonDerivedType(typeof(FollowOnDone), "followOnDone")]
public abstract partial record CaseEvent
{
    /// <summary>The customer says that the answer solved it (Z2).</summary>
    /// <param name="KnownUntil">Until when the case is found by the customer's addresses all the same (UTC).</param>
    public sealed record CustomerConfirmed(Instant? KnownUntil = null) : CaseEvent;

    /// <summary>The time in which the customer could say "not solved" is over (Z2).</summary>
    /// <param name="KnownUntil">Until when the case is found by the customer's addresses all the same (UTC).</param>
    public sealed record ConfirmWindowEnded(Instant? KnownUntil = null) : CaseEvent;

    /// <summary>It is not solved: the next cycle begins with a promise of its own (Z2).</summary>
    public sealed record CaseReopened : CaseEvent
    {
        /// <summary>The number of the new cycle.</summary>
        public required int Cycle { get; init; }

        /// <summary>What is still wrong.</summary>
        public string? Reason { get; init; }

        /// <summary>The numbers of the new cycle; null where nothing is promised.</summary>
        public Terms? Terms { get; init; }

        /// <summary>Its promise; null where nothing is promised.</summary>
        public Promise? Promise { get; init; }

        /// <summary>The steps that protect it.</summary>
        public ImmutableArray<PlannedStep> Steps { get; init; } = [];

        /// <summary>When the customer is told of progress (UTC); null if never (M1).</summary>
        public Instant? ProgressAt { get; init; }
    }

    /// <summary>It is not solved, and that was said too late: another case goes on (Z2).</summary>
    /// <param name="FollowOn">The opening of that case, or its being told if there is one already.</param>
    public sealed record ReopeningCameLate(FollowOn FollowOn) : CaseEvent;

    /// <summary>The customer was asked for a rating (M5).</summary>
    public sealed record RatingAsked : CaseEvent;

    /// <summary>It is too early or too late in the customer's day to ask for a rating (M5).</summary>
    /// <param name="Until">When (UTC).</param>
    public sealed record RatingPostponed(Instant Until) : CaseEvent;

    /// <summary>Nothing ran when the customer was to be asked, and by now nobody would know what for (M5, L10).</summary>
    public sealed record RatingPassedOver : CaseEvent;

    /// <summary>The customer rated how the case was handled (Z3).</summary>
    /// <param name="Score">1 to 5.</param>
    /// <param name="Recovery">The opening of a case to win the customer back, if there has to be one.</param>
    public sealed record CaseRated(int Score, FollowOn? Recovery) : CaseEvent;

    /// <summary>This case goes on for another one as well; what stood there is referred to, not copied (Z4).</summary>
    public sealed record CasesMerged : CaseEvent
    {
        /// <summary>The other case's number.</summary>
        public required string Number { get; init; }

        /// <summary>The end of the other case.</summary>
        public required FollowOn FollowOn { get; init; }

        /// <summary>Addresses that this case did not have.</summary>
        public ImmutableArray<string> Addresses { get; init; } = [];

        /// <summary>The other case's promise, if it is the earlier one.</summary>
        public Promise? Promise { get; init; }

        /// <summary>The numbers under which that was made.</summary>
        public Terms? Terms { get; init; }

        /// <summary>The steps planned again for it; those that had been settled stay so.</summary>
        public ImmutableArray<PlannedStep> Steps { get; init; } = [];

        /// <summary>The agreed call that stays, if the other case had one that this one did not know (C1).</summary>
        public Slot? Slot { get; init; }
    }

    /// <summary>Another case goes on for this one, whose timers end (Z4).</summary>
    /// <param name="Into">The other case.</param>
    /// <param name="Number">Its number.</param>
    public sealed record MergedIntoAnother(CaseId Into, string Number) : CaseEvent;

    /// <summary>The customer came again with the same, and the owner was told (P7).</summary>
    public sealed record CustomerCameAgain : CaseEvent
    {
        /// <summary>Which time in this cycle, from 1.</summary>
        public required int Count { get; init; }

        /// <summary>What the customer said this time.</summary>
        public required string Summary { get; init; }

        /// <summary>The id that the flag would have given to a case of its own.</summary>
        public required CaseId FlagId { get; init; }

        /// <summary>Until when that flag may be repeated (UTC).</summary>
        public required Instant KnownUntil { get; init; }

        /// <summary>What happened at the owner's rung; null if it was the owner who wrote it down.</summary>
        public Notice? Notice { get; init; }

        /// <summary>What happened one rung above the highest that had been told, the second time.</summary>
        public Notice? Raised { get; init; }
    }

    /// <summary>Nobody looks for the case any more: no caller can repeat a flag that joined (O2), and the customer has been silent for long (Z2).</summary>
    public sealed record RepeatsForgotten : CaseEvent;

    /// <summary>What was to be done on another case is done, or was refused there.</summary>
    /// <param name="Case">The other case.</param>
    /// <param name="Number">Its number, if it stands.</param>
    /// <param name="Refusal">The code of the refusal, if it was refused.</param>
    /// <param name="Kind">What was to be done there; null means whatever was.</param>
    public sealed record FollowOnDone(CaseId Case, string? Number, string? Refusal, FollowOnKind? Kind = null) : CaseEvent;
}
