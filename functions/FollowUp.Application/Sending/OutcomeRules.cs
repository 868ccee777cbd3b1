using FollowUp.Application.Ports;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>What a sender's outcome makes of a message in the outbox.</summary>
internal static class OutcomeRules
{
    /// <summary>The change to store after a try or a question.</summary>
    /// <param name="item">The message as claimed.</param>
    /// <param name="outcome">What the sender knows.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="policy">How to try.</param>
    public static OutboxChange ChangeOf(OutboxItem item, SendOutcome outcome, Instant now, SendPolicy policy)
    {
        var id = item.Message.Id;
        var usedUp = item.Tries >= policy.Tries;
        return outcome switch
        {
            SendOutcome.Shown => new(id, MessageState.Shown),
            SendOutcome.Accepted accepted => new(id, MessageState.Sent, ProviderId: accepted.ProviderId),
            SendOutcome.Delivered delivered => new(id, MessageState.Delivered, ProviderId: delivered.ProviderId),
            SendOutcome.Undelivered lost => new(id, MessageState.Undelivered, ProviderId: lost.ProviderId, Code: lost.Code),
            SendOutcome.Refused refused => new(id, MessageState.Failed, Code: refused.Code),
            SendOutcome.TryLater when usedUp => new(id, MessageState.Failed, Code: "triesUsedUp"),
            SendOutcome.TryLater later => new(id, MessageState.Queued, now + policy.WaitAfter(item.Tries, later.RetryAfter)),
            SendOutcome.Unknown when usedUp => new(id, MessageState.Failed, Code: "outcomeUnknown"),
            SendOutcome.Unknown => new(id, MessageState.Sending, now + Duration.Max(policy.LookUpAfter, policy.WaitAfter(item.Tries, null))),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of a try."),
        };
    }

    /// <summary>
    /// True if the case has to hear of it: whether the customer was told decides how a promise was kept. What became of a
    /// notice to the staff changes nothing about the case.
    /// </summary>
    public static bool ConcernsTheCase(OutgoingMessage message, MessageState state) =>
        message.Recipient == OutgoingMessage.Customer && state is not (MessageState.Queued or MessageState.Sending);

    /// <summary>The reason that an outcome gives, for the log.</summary>
    public static string? ReasonOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Refused refused => refused.Reason,
        SendOutcome.TryLater later => later.Reason,
        SendOutcome.Unknown unknown => unknown.Reason,
        SendOutcome.Undelivered lost => lost.Code,
        _ => null,
    };
}
