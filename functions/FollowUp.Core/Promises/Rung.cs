namespace FollowUp.Core.Promises;

/// <summary>The rungs of the ladder, from the one who owes the answer upwards; comparable in that order.</summary>
public enum Rung
{
    /// <summary>The agent who owns the case.</summary>
    Owner,

    /// <summary>The lead of the case's team.</summary>
    Lead,

    /// <summary>The supervisor on duty.</summary>
    Supervisor,

    /// <summary>The manager.</summary>
    Manager,
}
