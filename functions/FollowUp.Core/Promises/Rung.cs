namespace FollowUp.Core.Promises;

/// <summary>A rung of the ladder, lowest first: whom a step is for.</summary>
public enum Rung
{
    /// <summary>The agent who owns the case.</summary>
    Owner,

    /// <summary>The lead of the case's team.</summary>
    Lead,

    /// <summary>The supervisor on duty in the centre.</summary>
    Supervisor,

    /// <summary>The manager of the centre.</summary>
    Manager,
}
