namespace FollowUp.Core.Cases;

/// <summary>How much work an answer takes, as the agent judges it when flagging.</summary>
public enum Complexity
{
    /// <summary>One person can find the answer.</summary>
    Simple,

    /// <summary>Others have to be asked.</summary>
    Complex,
}
