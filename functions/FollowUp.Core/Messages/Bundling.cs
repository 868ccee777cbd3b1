using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Messages;

/// <summary>Which notices to the staff become one message (O5). Customers' messages never do: each proves something of its own.</summary>
public static class Bundling
{
    /// <summary>True for a notice of a case to somebody of the roster. The duty phone is for what is urgent, a notice of the centre is a list already.</summary>
    public static bool MayJoin(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Recipient is not (OutgoingMessage.Customer or OutgoingMessage.Duty) && !OutgoingMessage.IsOfCentre(message.Id);
    }

    /// <summary>
    /// Of the notices to one person on one channel that could leave now, those that go out as one, the oldest first; none if they are too few. They
    /// were decided close together, or some of them have waited for a cap: then all go that wait.
    /// </summary>
    public static IReadOnlyList<WaitingText> Together(IReadOnlyList<WaitingText> waiting, BundleRules rules)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(rules);
        var ordered = waiting.OrderBy(one => one.Message.At).ThenBy(one => one.Message.Id, StringComparer.Ordinal).ToList();
        var together = ordered.Exists(one => one.WasPutOff) ? ordered : ClosestTogether(ordered, rules.Within);
        return together.Count >= rules.From ? together : [];
    }

    private static List<WaitingText> ClosestTogether(List<WaitingText> ordered, Duration within) => ordered
        .Select((first, place) => ordered.Skip(place).TakeWhile(one => one.Message.At - first.Message.At <= within).ToList())
        .MaxBy(run => run.Count) ?? [];
}

/// <summary>A message that could leave now.</summary>
/// <param name="Message">The message.</param>
/// <param name="WasPutOff">True if its address had had as many as it may have.</param>
public sealed record WaitingText(OutgoingMessage Message, bool WasPutOff);
