using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using NodaTime;

namespace FollowUp.Core.Tests.Cases;

/// <content>What holds for every message that a decision sends, holds or withdraws (L9, M7-M9).</content>
internal sealed partial class CaseInvariants
{
    /// <summary>An id comes once, but for a held message, which may be released once or withdrawn (L9, M7).</summary>
    private void EveryMessageIsDecidedOnce(Decision.Accepted accepted, Instant now)
    {
        foreach (var id in accepted.Withdrawn)
        {
            _held.Remove(id);
            _withdrawn.Add(id);
            Assert.False(StandsStill(accepted, id, now), $"{id} says what stands and is withdrawn.");
        }

        foreach (var message in accepted.Messages)
        {
            Assert.Equal(accepted.Case.Id, message.CaseId);
            Assert.StartsWith($"{accepted.Case.Id}.{accepted.Case.Cycle.Number}.{message.Step}.", message.Id, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(message.Address));
            var fresh = !_sent.Contains(message.Id) && !_withdrawn.Contains(message.Id) && !_held.Contains(message.Id);
            Assert.True(fresh || (message.State == MessageState.Queued && _held.Remove(message.Id)), $"{message.Id} is decided again.");
            (message.State == MessageState.Held ? _held : _sent).Add(message.Id);
        }

        var held = accepted.Case.Cycle.Held.Select(h =>
            OutgoingMessage.IdOf(accepted.Case.Id, accepted.Case.Cycle.Number, h.Step, OutgoingMessage.Customer, h.Channel));
        Assert.Equal(held.Order(), _held.Order());
    }

    /// <summary>True for the message of what was agreed, asked or answered, unless the customer has it, or its channel lost it (M7, M8).</summary>
    private static bool StandsStill(Decision.Accepted accepted, string id, Instant now)
    {
        var (cycle, channel) = (accepted.Case.Cycle, OutgoingMessage.ChannelOf(id)!.Value);
        var step = OutgoingMessage.StepOf(id, accepted.Case.Id, cycle.Number, OutgoingMessage.Customer, channel);
        var open = cycle is { Runs: true, Answer: null or { NotReached: true } };
        var stands = open && cycle.Calls is { Slot: { } slot } calls && step == Steps.Slot(calls.Slots) && slot.StartAt > now;
        stands |= open && cycle.Pause is null && step is not null && (step == cycle.Question?.Step || step == cycle.Offer?.Step);
        stands |= cycle is { Runs: true, Answer: { NotReached: false } answer } && step == Steps.Answer(answer.Attempt);
        return stands && !cycle.HasArrived(step!) && !accepted.Entries.Any(e => e.Event is CaseEvent.ChannelBlocked)
            && !accepted.Entries.Any(e => e.Event is CaseEvent.CustomerMessageLost lost && lost.Step == step && lost.Channel == channel);
    }

    /// <summary>A step that was told takes no other channel, and no channel that the customer does not take is chosen (M8, M9).</summary>
    private void NothingIsSentOnABlockedChannelOrAfterItWasTold(Decision.Accepted accepted, Instant now)
    {
        var toCustomer = accepted.Messages.Where(m => m.Recipient == OutgoingMessage.Customer).ToList();
        Assert.DoesNotContain(toCustomer, m => accepted.Case.Blocks.Any(b => b.Channel == m.Channel && b.Holds(now)));
        Assert.DoesNotContain(toCustomer, m => _told.Contains($"{accepted.Case.Cycle.Number} {m.Step}"));
        foreach (var fact in accepted.Entries.Select(e => e.Event))
        {
            Assert.False(fact is CaseEvent.CustomerMessageLost lost && _told.Contains($"{accepted.Case.Cycle.Number} {lost.Step}"), $"{fact} after it was told.");
            if (fact is CaseEvent.CustomerMessageArrived arrived)
            {
                _told.Add($"{accepted.Case.Cycle.Number} {arrived.Step}");
            }
        }

        var cycle = accepted.Case.Cycle;
        Assert.All(cycle.Tries, t => Assert.Equal(t.State == TryState.Awaited, t.Until is not null));
        Assert.DoesNotContain(cycle.Tries, t => t.State == TryState.Awaited && (cycle.HasArrived(t.Step) || !cycle.Runs));
        Assert.DoesNotContain(cycle.Held, h => accepted.Case.Blocks.Any(b => b.Channel == h.Channel && b.Until is null));
    }

    private static void NoTextMessageIsTooLongAndNoLinkLeavesTheCustomer(Decision.Accepted accepted, Books books)
    {
        foreach (var message in accepted.Messages)
        {
            if (message.Channel == Channel.Sms)
            {
                Assert.InRange(SmsText.Of(message.Text).Segments, 1, books.Policies.Rules.Sms.SegmentsAtMost);
            }

            Assert.True(message.Recipient == OutgoingMessage.Customer || Masked.Links(message.Text) == message.Text, $"{message.Id} holds a link.");
        }
    }
}
