using System.Text.Json.Serialization;

namespace FollowUp.Core.Cases;

/// <content>What customers do themselves on the page behind their link (M10).</content>
[JsonDerivedType(typeof(CustomerWrote), "customerWrote")]
public abstract partial record CaseEvent
{
    /// <summary>The customer wrote on the page behind the link, and the owner was told.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Notice">What happened at the owner's rung; null after the end of the cycle, when shifts are not looked at.</param>
    public sealed record CustomerWrote(string Text, Notice? Notice) : CaseEvent;
}
