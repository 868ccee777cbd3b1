namespace FollowUp.Core.Surges;

/// <summary>How grave a surge is, lowest first (S2).</summary>
public enum SurgeLevel
{
    /// <summary>Level 2.</summary>
    Level2,

    /// <summary>Level 1.</summary>
    Level1,

    /// <summary>Red: cases flagged in the category are told to the duty phone at once (L4) and skip bundling (O5).</summary>
    Red,

    /// <summary>Red again: still more.</summary>
    RedAgain,
}
