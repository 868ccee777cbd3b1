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
    private void EveryMessageIsDecidedOnce(Decision.Accepted accepted)
    {
        foreach (var id in accepted.Withdrawn)
        {
            // Of an agreed call the case does not know whether a sender has the message yet, or by which channel it went (C1).
            var known = _held.Remove(id) || _sent.Contains(id);
            Assert.True(known || id.Contains(".slot.", StringComparison.Ordinal), $"{id} was not held and is withdrawn.");
            if (known)
            {
                _withdrawn.Add(id);
            }
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
