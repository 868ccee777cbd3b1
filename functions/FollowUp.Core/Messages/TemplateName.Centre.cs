namespace FollowUp.Core.Messages;

/// <summary>The notices of the centre, which belong to no case.</summary>
public static partial class TemplateName
{
    /// <summary>Several notices to one person in one message (O5).</summary>
    public const string Bundle = "bundle";

    /// <summary>Before the end of a shift: the promises that fall due before the reader's next one.</summary>
    public const string HandOver = "handOver";

    /// <summary>After the end of a shift: what its owner left untouched is the reader's now.</summary>
    public const string HandOverLead = "handOver.lead";

    /// <summary>In the afternoon: the reader's cases that should end today (X6).</summary>
    public const string SameDay = "sameDay";

    /// <summary>What was not carried over is the reader's now (X6).</summary>
    public const string SameDayLead = "sameDay.lead";

    /// <summary>What was carried over and not touched in the morning is the reader's now (X6).</summary>
    public const string CarriedLead = "sameDay.carried";

    /// <summary>Every morning: the figures of the day before, open misses, abandoned cases (L5).</summary>
    public const string Digest = "digest";

    /// <summary>On the evening of a launch: what customers said about it.</summary>
    public const string LaunchDigest = "digest.launch";
}
