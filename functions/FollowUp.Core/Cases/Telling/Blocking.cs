using FollowUp.Core.Customers;
using FollowUp.Core.Messages;

namespace FollowUp.Core.Cases;

/// <summary>Channels that a customer's number does not take, and that the customer does not want (M8, M9).</summary>
internal static class Blocking
{
    public static Decision Decide(Draft draft, CaseCommand.RecordOptOut stop)
    {
        if (IsOwn(draft.Case, stop.Channel, stop.Address))
        {
            Block(draft, new ChannelBlock(stop.Channel, null, DeliveryCodes.OptedOut));
        }

        return draft.Accept();
    }

    /// <summary>A number that writes is no landline: whatever blocked it is over.</summary>
    public static Decision Decide(Draft draft, CaseCommand.RecordOptIn start)
    {
        if (IsOwn(draft.Case, start.Channel, start.Address) && draft.Case.Blocks.Any(b => b.Channel == start.Channel))
        {
            draft.Record(new CaseEvent.ChannelOpened(start.Channel));
        }

        return draft.Accept();
    }

    /// <summary>What a failure says about the number holds for the messages after it.</summary>
    public static void Learn(Draft draft, Channel channel, string? code)
    {
        if (channel == Channel.Sms && DeliveryCodes.FaultOf(code) is { } fault)
        {
            var until = draft.Now + draft.Books.Policies.Rules.Reach.BlockedFor;
            Block(draft, new ChannelBlock(channel, fault == NumberFault.OptedOut ? null : until, code!));
        }
    }

    /// <summary>A merged case is found by the numbers of both contacts and writes to one of them: the other's word says nothing about it (Z4).</summary>
    private static bool IsOwn(Case state, Channel channel, string? address) => address is null || address == CustomerChannels.AddressOn(state, channel);

    /// <summary>Blocks a channel, unless it is blocked for as long; what is held for it takes the next one, to go out when it would have.</summary>
    private static void Block(Draft draft, ChannelBlock block)
    {
        if (draft.Case.Blocks.Any(b => b.Channel == block.Channel && (b.Until is null || b.Until >= block.Until)))
        {
            return;
        }

        draft.Record(new CaseEvent.ChannelBlocked(block));
        foreach (var held in draft.Cycle.Held.Where(h => h.Channel == block.Channel))
        {
            if (CustomerMessages.IsOutOfDate(draft.Cycle, held.Step, held.Template, draft.Now))
            {
                CustomerMessages.Drop(draft, held);
            }
            else
            {
                Move(draft, held, block.Code);
            }
        }
    }

    private static void Move(Draft draft, HeldMessage held, string code)
    {
        draft.TakeBack(held);
        var next = Reaching.Lost(draft, held.Step, held.Channel, code, matters: true);
        if (next is { } channel)
        {
            CustomerMessages.Hold(draft, held with { Channel = channel });
        }
    }
}
