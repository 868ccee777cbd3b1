using FollowUp.Application.Commands;
using FollowUp.Application.Customers;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using Microsoft.Extensions.Logging;

namespace FollowUp.Application.Sending;

/// <summary>
/// Stores what became of a message, as a sender saw it or as a provider reported later. Reports may come twice and in any order: a state
/// never goes back. Whether the customer was told decides how a promise was kept, so the case hears of it in the same commit.
/// </summary>
public sealed class MessageOutcomes(IOutbox outbox, CommandHandler handler, KnownContacts contacts, Bundles bundles, ILogger<MessageOutcomes> log)
{
    /// <summary>Stores an outcome. One for a message or case that does not exist changes nothing.</summary>
    /// <param name="change">The message's new state.</param>
    /// <param name="givesReceipts">True if on its channel only a receipt proves that the recipient was told (Z1).</param>
    /// <param name="cancel">Cancels the attempt.</param>
    public async Task RecordAsync(OutboxChange change, bool givesReceipts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        Report(change);
        if (change.State is MessageState.Failed or MessageState.Undelivered)
        {
            // Before the bundle's own outcome is stored: whoever is cut off between does it again.
            foreach (var member in await bundles.MembersAsync(change.Id, cancel))
            {
                await RecordAsync(change with { Id = member, ProviderId = null }, givesReceipts, cancel);
            }
        }

        if (!OutcomeRules.ConcernsTheCase(change) || !await TellTheCaseAsync(change, givesReceipts, cancel))
        {
            await outbox.SettleAsync([change], cancel);
        }

        // From the first try on the receipt is waited for (M8). The message itself does not hang on it: it is put back before.
        if (givesReceipts && OutcomeRules.IsTriedOn(change) && OutgoingMessage.IsToCustomer(change.Id) && OutgoingMessage.TryReadCase(change.Id, out var id))
        {
            await handler.HandleAsync(id, CommandOf(change, givesReceipts), idempotency: null, cancel);
        }
    }

    /// <summary>Whoever brings it, a message that failed is heard of here.</summary>
    private void Report(OutboxChange change)
    {
        Telemetry.Outcome(change.State, OutgoingMessage.IsToCustomer(change.Id));
        if (change.State is not (MessageState.Failed or MessageState.Undelivered))
        {
            log.MessageSettled(change.Id, change.State);
        }
        else if (OutgoingMessage.IsToCustomer(change.Id))
        {
            log.MessageFailed(change.Id, change.State, change.Code ?? "");
        }
        else
        {
            log.StaffNoticeFailed(change.Id, change.State, change.Code ?? "");
        }
    }

    /// <summary>Tells the case; true if that changed it, so that the outcome was stored in the same commit.</summary>
    private async Task<bool> TellTheCaseAsync(OutboxChange change, bool givesReceipts, CancellationToken cancel)
    {
        if (OutgoingMessage.IsOfCentre(change.Id) || !OutgoingMessage.TryReadCase(change.Id, out var id))
        {
            return false;
        }

        if (await handler.HandleAsync(id, CommandOf(change, givesReceipts), change, cancel) is not CommandResult.Done { Decision: var decision })
        {
            return false;
        }

        if (OutgoingMessage.IsToCustomer(change.Id))
        {
            await LearnAsync(change, decision.Case.Customer, cancel);
        }

        return decision.Entries.Count > 0;
    }

    private static CaseCommand.RecordDelivery CommandOf(OutboxChange change, bool givesReceipts) =>
        new(change.Id, change.State, givesReceipts, change.Code) { By = Actor.System };

    /// <summary>What a code says about a number holds for the cases to come, too (M8).</summary>
    private async Task LearnAsync(OutboxChange change, Customer customer, CancellationToken cancel)
    {
        var failed = change.State is MessageState.Failed or MessageState.Undelivered;
        if (failed && OutgoingMessage.ChannelOf(change.Id) == Channel.Sms && DeliveryCodes.FaultOf(change.Code) is not null && customer.Phone is { } phone)
        {
            await contacts.LearnAsync(phone, change.Code!, cancel);
        }
    }
}
