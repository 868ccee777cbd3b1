using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Asks the case of a message to a customer, before it is sent after all, whether it is still true and welcome (M7): its provider was down, or nothing
/// ran. A message that goes out as soon as it is decided is not asked about, which would cost a look at its case for each.
/// </summary>
public sealed class WaitedMessages(ICaseStore store, IBookshelf books, IClock clock, SendPolicy policy)
{
    /// <summary>What becomes of a message instead of being sent; null if it may be sent.</summary>
    public async Task<SendOutcome?> AskAsync(OutboxItem item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(item);
        var (message, now) = (item.Message, clock.GetCurrentInstant());
        var isFirst = item is { Tries: <= 1, CutOff: false } && now - message.At <= policy.TrueFor;
        if (isFirst || !OutgoingMessage.IsToCustomer(message.Id) || await store.LoadAsync(message.CaseId, cancel) is not { } state)
        {
            return null;
        }

        return Currency.Of(state, message, now, books.Current) switch
        {
            Currency.Overtaken => new SendOutcome.Dropped("Its case has moved on while it waited."),
            Currency.Quiet quiet => new SendOutcome.Quiet(quiet.Until),
            Currency.Strangers => new SendOutcome.Refused(DeliveryCodes.WrongNumber, "The number is not the customer's."),
            _ => null,
        };
    }
}
