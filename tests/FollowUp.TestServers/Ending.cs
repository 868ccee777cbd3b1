namespace FollowUp.TestServers;

/// <summary>How a server ends an exchange once it has done what it was asked.</summary>
public enum Ending
{
    /// <summary>It answers.</summary>
    Reply,

    /// <summary>It closes the connection without a word.</summary>
    Cut,

    /// <summary>It keeps the connection and says nothing, until the client gives up.</summary>
    Hang,
}
