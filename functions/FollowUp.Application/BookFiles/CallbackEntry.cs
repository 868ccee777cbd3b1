using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the numbers of callbacks in the policy file (C1-C5).</summary>
internal static class CallbackEntry
{
    private static readonly string[] Known =
    [
        "slotFor", "slotAtMostAhead", "remindBefore", "dialAround", "leaseFor", "retryAfter", "attemptsADay", "attemptsACycle",
        "anotherAgentWithin", "calledYouEvery", "unreachableFor",
    ];

    public static CallbackRules? Read(Located value, Findings findings)
    {
        if (Entry.Of(value, findings, Known) is not { } callbacks) return null;
        return new CallbackRules
        {
            SlotFor = callbacks.Required("slotFor", Values.SomeDuration).GetValueOrDefault(),
            SlotAtMostAhead = callbacks.Required("slotAtMostAhead", Values.SomeDuration).GetValueOrDefault(),
            RemindBefore = callbacks.Required("remindBefore", Values.Duration).GetValueOrDefault(),
            DialAround = callbacks.Required("dialAround", Values.Duration).GetValueOrDefault(),
            LeaseFor = callbacks.Required("leaseFor", Values.SomeDuration).GetValueOrDefault(),
            RetryAfter = [.. callbacks.Required("retryAfter", Values.Durations) ?? []],
            AttemptsADay = callbacks.Required("attemptsADay", Values.Count).GetValueOrDefault(),
            AttemptsACycle = callbacks.Required("attemptsACycle", Values.Count).GetValueOrDefault(),
            AnotherAgentWithin = callbacks.Required("anotherAgentWithin", Values.SomeDuration).GetValueOrDefault(),
            CalledYouEvery = callbacks.Required("calledYouEvery", Values.Duration).GetValueOrDefault(),
            UnreachableFor = callbacks.Required("unreachableFor", Values.SomeDuration).GetValueOrDefault(),
        };
    }
}
