namespace FollowUp.Core.Messages;

/// <summary>Who reads or hears a template; it decides which placeholders are open to it (M6).</summary>
public enum Audience
{
    /// <summary>The customer, in writing.</summary>
    Customer,

    /// <summary>The customer, through the agent who speaks the sentence (P3), or through a chat system (H1). It needs no subject.</summary>
    Spoken,

    /// <summary>The customer, on the page behind the link (M10): no message, so it has no subject and any length.</summary>
    Page,

    /// <summary>Agents, leads, supervisors and managers.</summary>
    Staff,

    /// <summary>Supervisors, by email alone: it has any length.</summary>
    StaffEmail,
}
