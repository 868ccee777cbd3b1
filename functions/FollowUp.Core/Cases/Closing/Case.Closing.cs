using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What a case keeps beyond its cycle: earlier ones, other cases that it has to do with, and who comes back for it.</content>
public sealed partial record Case
{
    /// <summary>The cycles before this one, the oldest first. What they were is never changed (Z2).</summary>
    public ImmutableArray<EndedCycle> Earlier { get; init; } = [];

    /// <summary>The cases that it has to do with (Z2, Z3, Z4).</summary>
    public ImmutableArray<CaseLink> Links { get; init; } = [];

    /// <summary>What is still to be done on other cases because of this one; the next wake-up is at once while there is any.</summary>
    public ImmutableArray<FollowOn> FollowOns { get; init; } = [];

    /// <summary>Addresses of the customer that came with cases merged into this one (Z4): phones in E.164, emails. Erased on request (A4).</summary>
    public ImmutableArray<string> OtherAddresses { get; init; } = [];

    /// <summary>Hashes of the flags that joined last, the oldest first: whoever repeats one does so soon (P7, O2).</summary>
    public ImmutableArray<ulong> LastRepeats { get; init; } = [];

    /// <summary>
    /// Until when it is found by its customer's addresses even if it has ended (UTC): a flag that joined may be repeated by its caller, and is answered
    /// by this case (O2), and what the customer writes after the end still finds it (Z2, Z3, M9).
    /// </summary>
    public Instant? RepeatsKnownUntil { get; init; }

    /// <summary>When its customer was erased (UTC); null while the customer is known (A4).</summary>
    public Instant? ErasedAt { get; init; }

    /// <summary>Every address by which its customer is known.</summary>
    [JsonIgnore]
    public IEnumerable<string> Addresses =>
        new[] { Customer.Phone, Customer.Email }.OfType<string>().Concat(OtherAddresses).Where(address => address.Length > 0).Distinct();

    /// <summary>True while a word of the customer changes something: until the end, and for as long as "not solved" may be said (Z2).</summary>
    [JsonIgnore]
    public bool HearsCustomer => Cycle.Runs || Cycle.AwaitsVerdict;

    /// <summary>True while it is looked for by the customer's addresses.</summary>
    [JsonIgnore]
    public bool IsFoundByAddress => HearsCustomer || RepeatsKnownUntil is not null;

    /// <summary>True if a fact may have changed by which addresses a case is found, or whether it is.</summary>
    public static bool MovesAddresses(CaseEvent fact) => fact is CaseEvent.CustomerConfirmed or CaseEvent.ConfirmWindowEnded
        or CaseEvent.CasesMerged or CaseEvent.RepeatsForgotten or CaseEvent.CustomerErased;

    /// <summary>The link to the case that goes on for this one, which has ended (Z2, Z4); null if there is none. It has a number once that case stands.</summary>
    [JsonIgnore]
    public CaseLink? GoesOn => Cycle.Runs ? null : Links.LastOrDefault(link => link.Kind is LinkKind.MergedInto or LinkKind.Continuation);

    /// <summary>The case that goes on for this one; null if there is none. It may not stand yet.</summary>
    [JsonIgnore]
    public CaseId? GoesOnIn => GoesOn?.Case;

    /// <summary>True if it has this message of the customer's already: providers repeat one whose answer was lost (M9, O2).</summary>
    /// <param name="reference">The provider's own name for the message.</param>
    public bool HasHeard(string reference) => LastReplies.Contains(TextHash.Of(reference));

    /// <summary>True if this flag joined the case (P7).</summary>
    /// <param name="flag">The id that the flag would have given to a case of its own.</param>
    public bool WasJoinedBy(CaseId flag) => LastRepeats.Contains(TextHash.Of(flag.Value));
}
