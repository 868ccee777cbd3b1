using FollowUp.Core.Outages;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of outages in the policy file (C6).</summary>
internal static class OutageRulesEntry
{
    /// <summary>What stands in for numbers that could not be read; the findings say so, and the book is not used.</summary>
    public static OutageRules Unread { get; } = new() { ReleasePerMinute = 1, LookFor = default };

    public static OutageRules? Read(Located value, Findings findings) =>
        Entry.Of(value, findings, "releasePerMinute", "lookFor") is { } outages
            ? new OutageRules
            {
                ReleasePerMinute = outages.Required("releasePerMinute", Values.Count).GetValueOrDefault(),
                LookFor = outages.Required("lookFor", Values.SomeDuration).GetValueOrDefault(),
            }
            : null;
}
