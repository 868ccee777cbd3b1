using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What changes the promise of a case on its way (X4, X5).</content>
[JsonDerivedType(typeof(CaseReclassified), "caseReclassified")]
[JsonDerivedType(typeof(ExtensionAsked), "extensionAsked")]
[JsonDerivedType(typeof(ExtensionEscalated), "extensionEscalated")]
[JsonDerivedType(typeof(ExtensionGranted), "extensionGranted")]
[JsonDerivedType(typeof(ExtensionDenied), "extensionDenied")]
[JsonDerivedType(typeof(PromiseMoved), "promiseMoved")]
[JsonDerivedType(typeof(OfferLapsed), "offerLapsed")]
public abstract partial record CaseEvent
{
    /// <summary>The case is in another class (X4).</summary>
    public sealed record CaseReclassified : CaseEvent
    {
        /// <summary>The class before.</summary>
        public required CaseClass From { get; init; }

        /// <summary>The class from now on.</summary>
        public required CaseClass To { get; init; }

        /// <summary>Why.</summary>
        public required string Reason { get; init; }

        /// <summary>The numbers of the cycle from now on.</summary>
        public required Terms Terms { get; init; }

        /// <summary>The promise from now on: moved if the class is tighter, as it was if it is looser.</summary>
        public required Promise Promise { get; init; }

        /// <summary>The ladder with its new times.</summary>
        public required ImmutableArray<PlannedStep> Steps { get; init; }

        /// <summary>The later promise of a looser class, which counts once the customer has it.</summary>
        public Offer? Offer { get; init; }

        /// <summary>What is left of the due time of a case that is paused.</summary>
        public Duration? Left { get; init; }

        /// <summary>When the customer is told of progress (UTC), the pauses so far left out (M1); null leaves that as it was.</summary>
        public Instant? ProgressAt { get; init; }
    }

    /// <summary>The owner asked for more time (X5).</summary>
    /// <param name="Extension">What was asked for.</param>
    /// <param name="Notice">What happened at the rung that decides.</param>
    public sealed record ExtensionAsked(Extension Extension, Notice Notice) : CaseEvent;

    /// <summary>The lead has not decided: the supervisor does (X5).</summary>
    /// <param name="Notice">What happened at the supervisor's rung.</param>
    public sealed record ExtensionEscalated(Notice Notice) : CaseEvent;

    /// <summary>More time was granted; it counts once the customer was told (X5).</summary>
    /// <param name="Offer">The promise that the customer is told.</param>
    /// <param name="Told">How.</param>
    /// <param name="Reason">Why, if it was said.</param>
    public sealed record ExtensionGranted(Offer Offer, Proof Told, string? Reason) : CaseEvent;

    /// <summary>More time was denied, or nobody had decided by the deadline; the owner was told (X5).</summary>
    /// <param name="Notice">What happened at the owner's rung.</param>
    /// <param name="Reason">Why; null if nobody decided.</param>
    public sealed record ExtensionDenied(Notice Notice, string? Reason) : CaseEvent;

    /// <summary>The customer was told a later promise in time: it counts (X4, X5).</summary>
    /// <param name="Step">The step of its message.</param>
    /// <param name="Promise">The promise from now on.</param>
    /// <param name="Steps">The ladder with its new times.</param>
    public sealed record PromiseMoved(string Step, Promise Promise, ImmutableArray<PlannedStep> Steps) : CaseEvent;

    /// <summary>The deadline came before the customer was told the later promise, or its message was dropped: it never counts (X4, X5).</summary>
    /// <param name="Step">The step of its message.</param>
    public sealed record OfferLapsed(string Step) : CaseEvent;
}
