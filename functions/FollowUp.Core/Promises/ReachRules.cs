using NodaTime;

namespace FollowUp.Core.Promises;

/// <summary>The numbers of the policy file for the way to the customer.</summary>
public sealed record ReachRules
{
    /// <summary>The part of the span from start to deadline at which the progress message goes out (M1).</summary>
    public required double ProgressPart { get; init; }

    /// <summary>The shortest target that has a progress message (M1).</summary>
    public required Duration ProgressFrom { get; init; }

    /// <summary>The longest target that counts as short for <see cref="ReceiptShort"/> (M8).</summary>
    public required Duration ShortTarget { get; init; }

    /// <summary>How long a receipt is waited for under a short target (M8).</summary>
    public required Duration ReceiptShort { get; init; }

    /// <summary>How long otherwise (M8).</summary>
    public required Duration ReceiptLong { get; init; }

    /// <summary>For how long a number that is unknown or a landline gets no text messages (M8).</summary>
    public required Duration BlockedFor { get; init; }

    /// <summary>How long after an invitation to rate the same customer gets no other (M5, Z3).</summary>
    public required Duration RatingEvery { get; init; }

    /// <summary>How long a receipt is waited for under a target; null where nothing is promised.</summary>
    public Duration ReceiptWithin(Duration? target) => target <= ShortTarget ? ReceiptShort : ReceiptLong;
}
