using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What the ends of shifts and days make of a case (X6, hand-over).</content>
[JsonDerivedType(typeof(HandedToLead), "handedToLead")]
[JsonDerivedType(typeof(CaseCarriedOver), "caseCarriedOver")]
public abstract partial record CaseEvent
{
    /// <summary>The case is the lead's now; the lead was told of it in a list.</summary>
    /// <param name="Owner">Whose it is.</param>
    /// <param name="From">Whose it was; null if it was the team's.</param>
    /// <param name="Rule">By which rule.</param>
    /// <param name="DueAt">When the rule asked for it (UTC).</param>
    public sealed record HandedToLead(string Owner, string? From, HandOverRule Rule, Instant DueAt) : CaseEvent;

    /// <summary>What should have ended that day is gone on with on the next working day (X6).</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="TouchBy">By when it is touched then, or goes to the lead (UTC).</param>
    public sealed record CaseCarriedOver(string Reason, Instant TouchBy) : CaseEvent;
}
