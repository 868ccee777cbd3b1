namespace FollowUp.Core.Cases;

/// <summary>What the customer came with.</summary>
public enum CaseKind
{
    /// <summary>Something went wrong and the customer says so.</summary>
    Complaint,

    /// <summary>A question that could not be answered on the spot.</summary>
    Inquiry,

    /// <summary>Equipment or a service is down.</summary>
    Fault,

    /// <summary>An idea; it is thanked for and promises nothing (P1).</summary>
    Suggestion,
}
