using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Rehearsals;

/// <content>What became of messages, as far as it meant something.</content>
internal sealed partial class ReadBack
{
    private readonly HashSet<string> _held = [];
    private (Instant At, string Step)? _lastDelivery;

    /// <summary>True if the fact is about a message, and needs no further look.</summary>
    private bool TakeDelivery(TimelineEntry entry)
    {
        switch (entry.Event)
        {
            case CaseEvent.CustomerMessageHeld fact:
                _held.Add(fact.Held.Step);
                return true;
            case CaseEvent.CustomerMessageReleased fact:
                _held.Remove(fact.Step);
                return true;
            case CaseEvent.CustomerMessageDropped fact when _held.Remove(fact.Step) || fact.Step == Steps.Apology:
                return true;
            case CaseEvent.CustomerMessageDropped fact:
                Deliver(entry, fact.Step, state: MessageState.Dropped);
                return true;
            case CaseEvent.NoticeLost fact:
                _acts.Add(new Act.NoticeFailed(entry.At, fact.Notice, fact.Code));
                return true;
            case CaseEvent.CaseAnswered fact:
                _told.Add((_cycle, Steps.Answer(fact.Answer.Attempt)));
                return false;
            case CaseEvent.ReceiptAwaited fact:
                Deliver(entry, fact.Step, fact.Channel, MessageState.Sent, givesReceipts: true);
                return true;
            case CaseEvent.CustomerMessageArrived fact:
                Deliver(entry, fact.Step, fact.Channel, MessageState.Delivered, givesReceipts: true);
                return true;
            case CaseEvent.CalledYouArrived fact:
                Deliver(entry, fact.Step);
                return true;
            case CaseEvent.PromiseMoved fact when entry.By == Actor.System.Id:
                Deliver(entry, fact.Step);
                return true;
            case CaseEvent.CasePaused { Pause: { Reason: PauseReason.WaitingForCustomer, Question: { } step } } when entry.By == Actor.System.Id:
                Deliver(entry, step);
                return true;
            case CaseEvent.CustomerTold { By: Proof.Message } when entry.By == Actor.System.Id:
                Deliver(entry, _told.Where(told => told.Cycle == _cycle && told.Step.StartsWith("M4.", StringComparison.Ordinal)).Select(told => told.Step).LastOrDefault() ?? "");
                return true;
            case CaseEvent.CustomerMessageLost fact when _held.Remove(fact.Step) || fact.Code == DeliveryCodes.NoReceipt:
                return true;
            case CaseEvent.CustomerMessageLost fact:
                Deliver(entry, fact.Step, fact.Channel, MessageState.Failed, givesReceipts: true, fact.Code);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Several facts can follow from one delivery; the first brings it, and a receipt among them says that it was one.</summary>
    private void Deliver(
        TimelineEntry entry, string step, Channel? channel = null, MessageState state = MessageState.Sent, bool givesReceipts = false, string? code = null)
    {
        if (_lastDelivery == (entry.At, step) && state != MessageState.Failed)
        {
            return;
        }

        _lastDelivery = (entry.At, step);
        if (Following().OfType<CaseEvent.CustomerMessageArrived>().FirstOrDefault(next => next.Step == step) is { } arrived)
        {
            (channel, state, givesReceipts) = (arrived.Channel, MessageState.Delivered, true);
        }

        _acts.Add(new Act.Delivered(entry.At, _cycle, step, channel, state, givesReceipts, code));
    }
}
