using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A channel that does not take messages for a customer (M8). Stored as JSON: change it only by adding.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Until">Until when (UTC); null until the customer opts in again.</param>
/// <param name="Code">Why, as the provider's or the gate's code.</param>
public sealed record ChannelBlock(Channel Channel, Instant? Until, string Code)
{
    /// <summary>True if it holds at an instant.</summary>
    public bool Holds(Instant now) => Until is null || Until > now;
}
