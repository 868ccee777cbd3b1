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

    /// <summary>
    /// How long after its first try a message that cannot be handed over, or whose provider cannot be asked, has failed for good. Time and
    /// not a count: a provider's outage takes all messages at once, escalations among them, and must not discard them while somebody
    /// repairs it. A day, for after that a notice tells of a deadline long past.
    /// </summary>
    public Duration GiveUpAfter { get; init; } = Duration.FromHours(24);

    /// <summary>
    /// How long after its decision a message to a customer is true without a look at its case. It is sent at once as a rule; what waited longer, or
    /// is tried again, is asked about first (M7).
    /// </summary>
    public Duration TrueFor { get; init; } = Duration.FromMinutes(1);

    /// <summary>
    /// How often a message is sent at the most while every send ends without a known outcome and the provider finds no trace of it, or
    /// cannot be asked, as a mail server: each send may reach the recipient once more. Tries that surely failed and mere questions do
    /// not count.
    /// </summary>
    public int Tries { get; init; } = 10;

    /// <summary>
    /// How many messages are claimed at once; few enough that all of them, of one channel, can time out within one lease, each looked up and
    /// sent again, and that a channel that hangs does not hold up the other's next batch for long.
    /// </summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How many are on their way to one channel's provider at once.</summary>
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
