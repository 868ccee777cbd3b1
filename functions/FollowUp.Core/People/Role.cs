namespace FollowUp.Core.People;

/// <summary>What somebody may see and do (A1), lowest first: a later role may do all that an earlier one may.</summary>
public enum Role
{
    /// <summary>Owns cases; sees those of the own team.</summary>
    Agent,

    /// <summary>Leads a team.</summary>
    Lead,

    /// <summary>Supervises the centre: approves, excuses, edits the book.</summary>
    Supervisor,

    /// <summary>As a supervisor, on the last rung of the ladder.</summary>
    Manager,
}
