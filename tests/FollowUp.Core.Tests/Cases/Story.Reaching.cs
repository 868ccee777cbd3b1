using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Tests.Cases;

/// <summary>Customers and the channels to them.</summary>
internal sealed partial class Story
{
    /// <summary>Anna can be reached by phone only.</summary>
    public static CaseCommand.Flag ByPhoneOnly(CaseCommand.Flag flag) => flag with { Customer = flag.Customer with { Email = null } };

    /// <summary>The customer's messages that were not held, each with its channel: <c>11:10 M0 Email</c>.</summary>
    public string[] Channels() =>
        [.. _messages.Where(m => m.Recipient == OutgoingMessage.Customer && m.State == MessageState.Queued).Select(m => $"{Local(m.At)} {m.Step} {m.Channel}")];

    /// <summary>The outcome of a step's message on a channel comes back, from a provider that gives receipts.</summary>
    public Decision Delivery(string step, Channel channel, MessageState state, string? code = null) => Decide(new CaseCommand.RecordDelivery(
        OutgoingMessage.IdOf(Id, Case.Cycle.Number, step, OutgoingMessage.Customer, channel), state, GivesReceipts: true, code)
    { By = Actor.System });

    public Decision OptOut() => Decide(new CaseCommand.RecordOptOut(Channel.Sms) { By = Actor.System });

    public Decision OptIn() => Decide(new CaseCommand.RecordOptIn(Channel.Sms) { By = Actor.System });
}
