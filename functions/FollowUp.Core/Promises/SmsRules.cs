namespace FollowUp.Core.Promises;

/// <summary>The numbers of text messages (M11).</summary>
public sealed record SmsRules
{
    /// <summary>The most segments that a text message may take; a template or an answer that takes more is refused.</summary>
    public required int SegmentsAtMost { get; init; }
}
