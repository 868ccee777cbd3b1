using System.Text.Json.Serialization;

namespace FollowUp.Core.Cases;

/// <content>The end of what is known of a customer (A4).</content>
[JsonDerivedType(typeof(CustomerErased), "customerErased")]
public abstract partial record CaseEvent
{
    /// <summary>Whom the case was about was erased, here and in every earlier fact; counts and times stay (A4).</summary>
    public sealed record CustomerErased : CaseEvent;
}
