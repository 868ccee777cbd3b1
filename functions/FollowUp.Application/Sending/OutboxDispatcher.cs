using FollowUp.Application.Commands;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Takes messages from the outbox to their senders. A claim is durable before anything leaves; a message whose earlier try has no
/// known outcome is looked up at its provider before it is sent again (O3). Messages do not disturb each other: what one throws is logged,
/// and that message comes again as cut off when its lease ends.
/// </summary>
public sealed class OutboxDispatcher(
    IOutbox outbox, IEnumerable<IMessageSender> senders, CommandHandler handler, IClock clock, SendPolicy policy, ILogger<OutboxDispatcher> log)
{
    private readonly Dictionary<Channel, IMessageSender> _senders = senders.ToDictionary(s => s.Channel);

    /// <summary>
    /// Sends a batch of what is due now and tells how many messages that were. The channels go side by side, each with a degree of its own.
    /// </summary>
    /// <param name="cancel">
    /// Claims no more and begins no more. A send that has begun runs to its end, which the sender's time-out bounds, and its outcome is
    /// stored: a cancelled one would be a message in doubt. What was claimed and not begun goes back.
    /// </param>
    public async Task<int> DispatchAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var items = await outbox.ClaimAsync(clock.GetCurrentInstant(), policy.LeaseFor, policy.BatchSize, cancel);
        var options = new ParallelOptions { MaxDegreeOfParallelism = policy.AtOnce };
        await Task.WhenAll(items.GroupBy(item => item.Message.Channel).Select(channel =>
            Parallel.ForEachAsync(channel, options, async (item, _) => await DispatchAsync(item, cancel))));
        return items.Count;
    }

    private async Task DispatchAsync(OutboxItem item, CancellationToken cancel)
    {
        try
        {
            await (cancel.IsCancellationRequested ? PutBackAsync(item) : SendAsync(item));
        }
        catch (Exception e)
        {
            log.MessageLeftInDoubt(e, item.Message.Id, AddressOf(item.Message));
        }
    }

    private Task PutBackAsync(OutboxItem item) =>
        outbox.SettleAsync([OutcomeRules.NotBegun(item, clock.GetCurrentInstant())], CancellationToken.None);

    /// <summary>Each outcome is stored as soon as it is known: the sooner, the fewer messages are in doubt after a crash.</summary>
    private async Task SendAsync(OutboxItem item)
    {
        var sender = _senders[item.Message.Channel];
        var (tried, outcome) = await TryAsync(sender, item);
        var change = OutcomeRules.ChangeOf(tried, outcome, clock.GetCurrentInstant(), policy);
        Report(item, change, outcome);
        var storedWithItsCase = OutcomeRules.ConcernsTheCase(item.Message, change.State)
            && await TellTheCaseAsync(item.Message, change, sender.GivesReceipts);
        if (!storedWithItsCase)
        {
            await outbox.SettleAsync([change], CancellationToken.None);
        }
    }

    /// <summary>
    /// Tries once. Not found means that it was not sent: no resend is left. A resend is counted, durably, before it leaves, or a fault
    /// that keeps its outcome from being stored would send it for ever.
    /// </summary>
    private async Task<(OutboxItem Item, SendOutcome Outcome)> TryAsync(IMessageSender sender, OutboxItem item)
    {
        using var activity = Telemetry.StartSend(item.Message);
        if (item.CutOff && item.FirstTriedAt is { } since)
        {
            var found = await sender.LookUpAsync(item.Message, since, CancellationToken.None);
            if (found is not SendOutcome.NotFound || OutcomeRules.IsUsedUp(item, policy))
            {
                return (item, found);
            }

            item = OutcomeRules.Resent(item);
            var counted = new OutboxChange(
                item.Message.Id, MessageState.Sending, clock.GetCurrentInstant() + policy.LeaseFor, Code: item.Code);
            await outbox.SettleAsync([counted], CancellationToken.None);
        }

        return (item, await sender.SendAsync(item.Message, CancellationToken.None));
    }

    /// <summary>Tells the case; true if that changed it, so that the outcome was stored in the same commit.</summary>
    private async Task<bool> TellTheCaseAsync(OutgoingMessage message, OutboxChange change, bool givesReceipts)
    {
        var command = new CaseCommand.RecordDelivery(message.Id, change.State, givesReceipts, change.Code) { By = Actor.System };
        return await handler.HandleAsync(message.CaseId, command, change, CancellationToken.None) is CommandResult.Done { Decision.Entries.Count: > 0 };
    }

    private void Report(OutboxItem item, OutboxChange change, SendOutcome outcome)
    {
        var (message, address) = (item.Message, AddressOf(item.Message));
        var reason = OutcomeRules.ReasonOf(outcome) ?? "";
        Telemetry.Settled(message, change.State);
        if (change.State == MessageState.Failed && message.Recipient != OutgoingMessage.Customer)
        {
            log.StaffNoticeFailed(message.Id, address, reason);
        }
        else if (change.State == MessageState.Failed)
        {
            log.MessageFailed(message.Id, address, reason);
        }
        else if (change.NextAt is { } next)
        {
            log.MessageDelayed(message.Id, address, next, reason);
        }
        else
        {
            log.MessageSettled(message.Id, address, change.State);
        }
    }

    private static string AddressOf(OutgoingMessage message) =>
        message.Channel == Channel.Sms ? Masked.Phone(message.Address) : Masked.Email(message.Address);
}
