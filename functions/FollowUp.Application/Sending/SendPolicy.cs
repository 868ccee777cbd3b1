using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>How the outbox tries: options as data, with their defaults.</summary>
public sealed record SendPolicy
{
    /// <summary>How long a claim holds; a message whose outcome is not known by then is looked up (O3). Longer than any sender's time-out.</summary>
    public Duration LeaseFor { get; init; } = Duration.FromMinutes(2);

    /// <summary>How long after a try without a known outcome the provider is asked: it needs a moment to list what it took.</summary>
    public Duration LookUpAfter { get; init; } = Duration.FromSeconds(10);

    /// <summary>The wait after the first try that surely failed; it doubles from try to try.</summary>
    public Duration RetryAfter { get; init; } = Duration.FromSeconds(5);

    /// <summary>The longest wait between tries.</summary>
    public Duration RetryAtMostAfter { get; init; } = Duration.FromMinutes(15);

    /// <summary>How many tries a message gets before it has failed for good.</summary>
    public int Tries { get; init; } = 10;

    /// <summary>How many messages are claimed at once; few enough that all of them can time out within one lease.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How many are on their way to providers at once.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>The wait before the next try.</summary>
    /// <param name="tries">How many tries there were.</param>
    /// <param name="asked">What the provider asked for.</param>
    public Duration WaitAfter(int tries, Duration? asked)
    {
        var doubled = RetryAfter * Math.Pow(2, Math.Clamp(tries - 1, 0, 20));
        return Duration.Max(Duration.Min(doubled, RetryAtMostAfter), asked ?? Duration.Zero);
    }
}
