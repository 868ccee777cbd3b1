using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What is known of a customer message on one channel (M8). Stored as JSON: change it only by adding.</summary>
/// <param name="Step">The message's step.</param>
/// <param name="Channel">The channel.</param>
/// <param name="State">What is known.</param>
/// <param name="Until">While a receipt is awaited: when the message goes out on the next channel (UTC).</param>
public sealed record ChannelTry(string Step, Channel Channel, TryState State, Instant? Until = null);

/// <summary>What is known of a message on a channel.</summary>
public enum TryState
{
    /// <summary>The provider has been tried, and the message's receipt is awaited.</summary>
    Awaited,

    /// <summary>The customer has it.</summary>
    Arrived,

    /// <summary>It failed, or no receipt came in time: this channel is not tried again for this step.</summary>
    Lost,
}
