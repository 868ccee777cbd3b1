using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of changes on the way and of snoozes in the policy file (X4, X5, L7).</summary>
internal static class ChangeEntry
{
    public static ChangeRules? Changes(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "tighterAtLeast", "tighterPart", "extendPart", "extendAtMost", "decideBefore") is not { } changes) return null;
        return new ChangeRules
        {
            TighterAtLeast = changes.Required("tighterAtLeast", Values.Duration).GetValueOrDefault(),
            TighterPart = changes.Required("tighterPart", Values.Part).GetValueOrDefault(),
            ExtendPart = changes.Required("extendPart", Values.Part).GetValueOrDefault(),
            ExtendAtMost = changes.Required("extendAtMost", Values.Count).GetValueOrDefault(),
            DecideBefore = changes.Required("decideBefore", Values.Duration).GetValueOrDefault(),
        };
    }

    public static SnoozeRules? Snoozes(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, "ownerUpTo", "beforeDeadline", "supervisorUpTo", "tellLeadAt") is not { } snoozes) return null;
        return new SnoozeRules
        {
            OwnerUpTo = snoozes.Required("ownerUpTo", Values.SomeDuration).GetValueOrDefault(),
            BeforeDeadline = snoozes.Required("beforeDeadline", Values.Duration).GetValueOrDefault(),
            SupervisorUpTo = snoozes.Required("supervisorUpTo", Values.SomeDuration).GetValueOrDefault(),
            TellLeadAt = snoozes.Required("tellLeadAt", Values.Count).GetValueOrDefault(),
        };
    }
}
