using FollowUp.Application.Customers;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUp.Application.Sending;

/// <summary>
/// Takes one claimed message to its sender and brings back what became of it. A message whose earlier try has no known outcome is looked up
/// at its provider before it is sent again (O3), and one that had to wait is asked about at its case (M7).
/// </summary>
public sealed class MessageCourier(
    IOutbox outbox,
    IEnumerable<IMessageSender> senders,
    MessageOutcomes outcomes,
    KnownContacts contacts,
    WaitedMessages waited,
    IClock clock,
    SendPolicy policy,
    ILogger<MessageCourier> log)
{
    private readonly Dictionary<Channel, IMessageSender> _senders = senders.ToDictionary(s => s.Channel);

    /// <summary>
    /// Sends a message that its caller has claimed. Once begun it runs to its end: the sender's time-out bounds it. The outcome is stored as
    /// soon as it is known: the sooner, the fewer messages are in doubt after a crash.
    /// </summary>
    public async Task CarryAsync(OutboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var sender = _senders[item.Message.Channel];
        var (tried, outcome) = await TryAsync(sender, item);
        var change = OutcomeRules.ChangeOf(tried, outcome, clock.GetCurrentInstant(), policy);
        Report(item, change, outcome);
        await (outcome is SendOutcome.Quiet
            ? outbox.SettleAsync([change], CancellationToken.None)
            : outcomes.RecordAsync(change, sender.GivesReceipts, CancellationToken.None));
    }

    internal static string AddressOf(OutgoingMessage message) =>
        message.Channel == Channel.Sms ? Masked.Phone(message.Address) : Masked.Email(message.Address);

    /// <summary>
    /// Tries once. Not found means that it was not sent: no resend is left. A resend is counted, durably, before it leaves, or a fault
    /// that keeps its outcome from being stored would send it for ever.
    /// </summary>
    private async Task<(OutboxItem Item, SendOutcome Outcome)> TryAsync(IMessageSender sender, OutboxItem item)
    {
        using var activity = Telemetry.StartSend(item.Message);
        if (item.CutOff && item.FirstTriedAt is { } since)
        {
            var found = await LookUpAsync(sender, item.Message, since);
            if (found is not SendOutcome.NotFound || OutcomeRules.IsUsedUp(item, policy))
            {
                return (item, found);
            }
        }

        if (await waited.AskAsync(item, CancellationToken.None) is { } instead)
        {
            return (item, instead);
        }

        if (item.CutOff)
        {
            item = OutcomeRules.Resent(item);
            var counted = new OutboxChange(
                item.Message.Id, MessageState.Sending, clock.GetCurrentInstant() + policy.LeaseFor, Code: item.Code);
            await outbox.SettleAsync([counted], CancellationToken.None);
        }

        return (item, await SendAsync(sender, item.Message));
    }

    /// <summary>Sends what its recipient still takes: a customer may have opted out while it waited (M9).</summary>
    private async Task<SendOutcome> SendAsync(IMessageSender sender, OutgoingMessage message) =>
        await contacts.AskAsync(message, CancellationToken.None) switch
        {
            SendPermit.Refused refused => new SendOutcome.Refused(refused.Code, "The number takes no text messages."),
            SendPermit.Later later => new SendOutcome.PutOff(later.FreeAt),
            SendPermit.Dropped => new SendOutcome.Dropped("The customer was invited to rate a short while ago."),
            _ => await sender.SendAsync(message, CancellationToken.None),
        };

    /// <summary>Asks the provider, for half a lease at the most: whoever takes the message after the lease must not find us still at it.</summary>
    private async Task<SendOutcome> LookUpAsync(IMessageSender sender, OutgoingMessage message, Instant since)
    {
        using var patience = new CancellationTokenSource((policy.LeaseFor / 2).ToTimeSpan());
        try
        {
            return await sender.LookUpAsync(message, since, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new SendOutcome.Unknown("The provider took too long to say what became of it.");
        }
    }

    /// <summary>Says why a message waits on; how it ended is told where every outcome passes.</summary>
    private void Report(OutboxItem item, OutboxChange change, SendOutcome outcome)
    {
        if (change.NextAt is { } next)
        {
            log.MessageDelayed(item.Message.Id, AddressOf(item.Message), next, OutcomeRules.ReasonOf(outcome) ?? "");
        }
        else if (OutcomeRules.ReasonOf(outcome) is { } reason)
        {
            log.MessageRefused(item.Message.Id, AddressOf(item.Message), reason);
        }
    }
}
