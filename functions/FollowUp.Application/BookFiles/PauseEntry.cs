using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of pauses in the policy file (X2, X3).</summary>
internal static class PauseEntry
{
    public static PauseRules? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "leastLeft", "remindAfter", "giveUpAfter", "atMost") is not { } pauses) return null;
        return new PauseRules
        {
            LeastLeft = pauses.Required("leastLeft", Values.Duration).GetValueOrDefault(),
            RemindAfter = [.. pauses.Required("remindAfter", Values.Durations) ?? []],
            GiveUpAfter = pauses.Required("giveUpAfter", Values.SomeDuration).GetValueOrDefault(),
            AtMost = pauses.Required("atMost", Values.SomeDuration).GetValueOrDefault(),
        };
    }
}
