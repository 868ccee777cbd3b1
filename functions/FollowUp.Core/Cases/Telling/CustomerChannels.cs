using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The channels to a customer in their order: the customer's own choice, then SMS, then email (M8).</summary>
internal static class CustomerChannels
{
    /// <summary>Those that there is an address for.</summary>
    public static IEnumerable<Channel> Of(Case @case)
    {
        Channel[] order = @case.Customer.Preferred is Channel.Email ? [Channel.Email, Channel.Sms] : [Channel.Sms, Channel.Email];
        return order.Where(channel => AddressOn(@case, channel) is not null);
    }

    /// <summary>The customer's address on a channel.</summary>
    public static string? AddressOn(Case @case, Channel channel) => channel == Channel.Sms ? @case.Customer.Phone : @case.Customer.Email;

    /// <summary>The first channel that is open now and has not lost the message of this step; null if none is left.</summary>
    public static Channel? NextFor(Case @case, string step, Instant now, Channel? except = null) => Of(@case)
        .Where(channel => channel != except && !IsBlocked(@case, channel, now) && @case.Cycle.TryOf(step, channel) is not { State: TryState.Lost })
        .Select(channel => (Channel?)channel).FirstOrDefault();

    /// <summary>True if the customer takes no messages on a channel now.</summary>
    public static bool IsBlocked(Case @case, Channel channel, Instant now) => @case.Blocks.Any(b => b.Channel == channel && b.Holds(now));
}
