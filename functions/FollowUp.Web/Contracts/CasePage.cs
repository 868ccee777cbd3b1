using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>All about one case, for those who may see it: what a list has, addresses whole, and the rest. Times are UTC; members without a value are left out.</summary>
public sealed record CasePage : CaseItem
{
    /// <summary>For the serializer.</summary>
    public CasePage()
    {
    }

    [SetsRequiredMembers]
    internal CasePage(CaseItem item, PlanAnswer plan, Case @case, CycleView cycle) : base(item)
    {
        (Symptom, Project, DueAt, Say, Channel, Steps, Policy) = (plan.Symptom, plan.Project, plan.DueAt, plan.Say, plan.Channel, plan.Steps, plan.Policy);
        (FlaggedBy, WrongNumber, CallsRefusedAt) = (@case.FlaggedBy, @case.WrongNumber, @case.CallsRefusedAt);
        (Cycle, Earlier, Links, OtherAddresses, Timeline, Messages) = (cycle, @case.Earlier, @case.Links, @case.OtherAddresses, [], []);
    }

    /// <summary>What the customer sees.</summary>
    [JsonPropertyOrder(1)]
    public string? Symptom { get; init; }

    /// <summary>The launch or project that it is about.</summary>
    [JsonPropertyOrder(1)]
    public string? Project { get; init; }

    /// <summary>Start and target.</summary>
    [JsonPropertyOrder(1)]
    public Instant? DueAt { get; init; }

    /// <summary>The exact sentence to say to the customer, with the absolute time in the customer's zone.</summary>
    [JsonPropertyOrder(1)]
    public required string Say { get; init; }

    /// <summary>The channel on which the customer is told.</summary>
    [JsonPropertyOrder(1)]
    public required Channel Channel { get; init; }

    /// <summary>The steps of the ladder in time order, one entry for each rung that a step tells.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>What the promise was made under (P6); left out where nothing is promised.</summary>
    [JsonPropertyOrder(1)]
    public PolicyView? Policy { get; init; }

    /// <summary>The id of the person who flagged it.</summary>
    [JsonPropertyOrder(1)]
    public required string FlaggedBy { get; init; }

    /// <summary>A number that is not the customer's: no more calls to it (C3).</summary>
    [JsonPropertyOrder(1)]
    public string? WrongNumber { get; init; }

    /// <summary>Since when the customer does not want to be called (C3).</summary>
    [JsonPropertyOrder(1)]
    public Instant? CallsRefusedAt { get; init; }

    /// <summary>The current cycle.</summary>
    [JsonPropertyOrder(1)]
    public required CycleView Cycle { get; init; }

    /// <summary>The cycles before it, the oldest first (Z2).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<EndedCycle> Earlier { get; init; }

    /// <summary>The cases that it has to do with (Z2, Z3, Z4).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<CaseLink> Links { get; init; }

    /// <summary>Further addresses of the customer, from cases merged into this one (Z4).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> OtherAddresses { get; init; }

    /// <summary>When the customer's quiet hours end, if it is quiet now: messages wait until then (M7).</summary>
    [JsonPropertyOrder(1)]
    public Instant? QuietUntil { get; init; }

    /// <summary>When the case is looked at next.</summary>
    [JsonPropertyOrder(1)]
    public Instant? NextWakeUpAt { get; init; }

    /// <summary>What became true, the oldest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<TimelineView> Timeline { get; init; }

    /// <summary>Every message of the case with its whole address, the oldest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<MessageView> Messages { get; init; }
}
