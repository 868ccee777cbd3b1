using System.Text.Json.Serialization;

namespace FollowUp.Core.Cases;

/// <content>What becomes of notices to the staff (L4).</content>
[JsonDerivedType(typeof(NoticeLost), "noticeLost")]
public abstract partial record CaseEvent
{
    /// <summary>A notice to the staff failed for good, and somebody else was told (L4).</summary>
    /// <param name="Notice">The notice.</param>
    /// <param name="Code">The provider's code.</param>
    /// <param name="To">Who was told in place; null if nobody is left.</param>
    public sealed record NoticeLost(LostNotice Notice, string? Code, string? To) : CaseEvent;
}
