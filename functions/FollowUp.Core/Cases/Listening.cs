using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>What customers say of their own accord (M9).</summary>
internal static class Listening
{
    /// <summary>
    /// Adds it to the case and tells the owner: on shift, or who stands in (L4). After the end of the cycle no shift is waited for: whoever
    /// owned the case, or else leads its team, is told at once.
    /// </summary>
    public static Decision Decide(Draft draft, CaseCommand.RecordReply reply)
    {
        if (draft.Case.LastReplies.Contains(TextHash.Of(reply.Reference)))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (reply.IsAutomatic)
        {
            draft.Record(new CaseEvent.CustomerReplied(reply.Channel, reply.Text, reply.Reference, Notice: null, IsAutomatic: true));
            return draft.Accept();
        }

        Asking.Heard(draft);
        var step = Steps.Reply(draft.Case.Replies + 1);
        if (draft.Cycle.Runs)
        {
            var notice = StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, reply.Text);
            draft.Record(new CaseEvent.CustomerReplied(reply.Channel, reply.Text, reply.Reference, notice));
            return draft.Accept();
        }

        draft.Record(new CaseEvent.CustomerReplied(reply.Channel, reply.Text, reply.Reference, Notice: null));
        if (OwnerOrLead(draft) is { } person)
        {
            StaffMessages.Send(draft, step, person, reply.Text);
        }

        return draft.Accept();
    }

    private static Person? OwnerOrLead(Draft draft)
    {
        var (state, roster) = (draft.Case, draft.Books.Roster);
        return roster.Find(state.Owner) ?? roster.People.FirstOrDefault(p => p.Role == Role.Lead && p.Team == state.Team);
    }
}
