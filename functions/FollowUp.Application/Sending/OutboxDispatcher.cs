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
/// known outcome is looked up at its provider before it is sent again (O3).
/// </summary>
public sealed class OutboxDispatcher(
    IOutbox outbox, IEnumerable<IMessageSender> senders, CommandHandler handler, IClock clock, SendPolicy policy, ILogger<OutboxDispatcher> log)
{
    private readonly Dictionary<Channel, IMessageSender> _senders = senders.ToDictionary(s => s.Channel);

    /// <summary>Sends what is due now and tells how many messages that were.</summary>
    public async Task<int> DispatchAsync(CancellationToken cancel)
    {
        var items = await outbox.ClaimAsync(clock.GetCurrentInstant(), policy.LeaseFor, policy.BatchSize, cancel);
        var options = new ParallelOptions { MaxDegreeOfParallelism = policy.AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(items, options, async (item, stop) => await SendAsync(item, stop));
        return items.Count;
    }

    /// <summary>Each outcome is stored as soon as it is known: the sooner, the fewer messages are in doubt after a crash.</summary>
    private async Task SendAsync(OutboxItem item, CancellationToken cancel)
    {
        var sender = _senders[item.Message.Channel];
        var outcome = await TryAsync(sender, item, cancel);
        var change = OutcomeRules.ChangeOf(item, outcome, clock.GetCurrentInstant(), policy);
        Report(item, change, outcome);
        var storedWithItsCase = OutcomeRules.ConcernsTheCase(item.Message, change.State)
            && await TellTheCaseAsync(item.Message, change, sender.GivesReceipts, cancel);
        if (!storedWithItsCase)
        {
            await outbox.SettleAsync([change], cancel);
        }
    }

    private static async Task<SendOutcome> TryAsync(IMessageSender sender, OutboxItem item, CancellationToken cancel)
    {
        using var activity = Telemetry.StartSend(item.Message);
        if (item.CutOff && item.FirstTriedAt is { } since)
        {
            var found = await sender.LookUpAsync(item.Message, since, cancel);
            if (found is not SendOutcome.NotFound)
            {
                return found;
            }
        }

        return await sender.SendAsync(item.Message, cancel);
    }

    /// <summary>Tells the case; true if that changed it, so that the outcome was stored in the same commit.</summary>
    private async Task<bool> TellTheCaseAsync(OutgoingMessage message, OutboxChange change, bool givesReceipts, CancellationToken cancel)
    {
        var command = new CaseCommand.RecordDelivery(message.Id, change.State, givesReceipts, change.Code) { By = Actor.System };
        return await handler.HandleAsync(message.CaseId, command, change, cancel) is CommandResult.Done { Decision.Entries.Count: > 0 };
    }

    private void Report(OutboxItem item, OutboxChange change, SendOutcome outcome)
    {
        var (message, address) = (item.Message, AddressOf(item.Message));
        var reason = OutcomeRules.ReasonOf(outcome) ?? "";
        Telemetry.Settled(message, change.State);
        if (change.State == MessageState.Failed)
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
