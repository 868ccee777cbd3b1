using System.Text.Json.Serialization;

namespace FollowUp.Core.Cases;

/// <content>One case that many others wait for (S5).</content>
[JsonDerivedType(typeof(MasterJoined), "masterJoined")]
[JsonDerivedType(typeof(MasterLeft), "masterLeft")]
public abstract partial record CaseEvent
{
    /// <summary>A master case answers for this one too (S5).</summary>
    /// <param name="Link">The master and what it promises.</param>
    /// <param name="LinkedBy">Who linked it, where the product carried that out.</param>
    public sealed record MasterJoined(MasterLink Link, string? LinkedBy) : CaseEvent;

    /// <summary>The case goes its own way again (S5).</summary>
    /// <param name="Master">The master case.</param>
    /// <param name="Failed">True if the master failed.</param>
    /// <param name="Reason">Why, if somebody said so.</param>
    public sealed record MasterLeft(CaseId Master, bool Failed, string? Reason = null) : CaseEvent;
}
