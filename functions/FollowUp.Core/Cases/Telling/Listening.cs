using FollowUp.Core.Customers;
using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>What customers say of their own accord, by a message or on the page behind their link (M9, M10).</summary>
internal static class Listening
{
    /// <summary>Adds it to the case and tells the owner; the provider may bring the same message again. What a machine wrote is only noted.</summary>
    public static Decision Decide(Draft draft, CaseCommand.RecordReply reply)
    {
        if (draft.Case.HasHeard(reply.Reference))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        var text = Masked.Links(reply.Text);
        if (reply.IsAutomatic)
        {
            draft.Record(new CaseEvent.CustomerReplied(reply.Channel, text, reply.Reference, Notice: null, IsAutomatic: true));
            return draft.Accept();
        }

        return Heard(draft, text, notice => new CaseEvent.CustomerReplied(reply.Channel, text, reply.Reference, notice));
    }

    /// <summary>Adds it to the case and tells the owner; the same words again within minutes are a form that was sent twice.</summary>
    public static Decision Decide(Draft draft, CaseCommand.RecordWords words)
    {
        if (Refusals.FirstBlank(("text", words.Text)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        var text = Masked.Links(words.Text);
        var within = draft.Books.Policies.Rules.Links.SameWordsWithin;
        return draft.Case.LastWords is { } last && last.Hash == TextHash.Of(text) && draft.Now - last.At < within
            ? CaseDecider.AlreadySo(draft.Case)
            : Heard(draft, text, notice => new CaseEvent.CustomerWrote(text, notice));
    }

    /// <summary>
    /// The owner is told: on shift, or who stands in (L4). After the end of the cycle no shift is waited for: whoever owned the case, or else
    /// leads its team, is told at once. A case that was closed because the customer was silent goes on: whoever gets the case that does is told there (X2).
    /// </summary>
    private static Decision Heard(Draft draft, string text, Func<Notice?, CaseEvent> said)
    {
        CustomerSpoke.In(draft);
        var step = Steps.Reply(draft.Case.Replies + 1);
        if (draft.Cycle.Runs)
        {
            draft.Record(said(StaffMessages.Tell(draft, step, Rung.Owner, evenIfAcknowledged: true, text)));
            return draft.Accept();
        }

        draft.Record(said(null));
        var goesOn = draft.Case.Status == CaseStatus.NoReply && Reopening.GoOnElsewhere(draft, text);
        if (!goesOn && OwnerOrLead(draft) is { } person)
        {
            StaffMessages.Send(draft, step, person, text);
        }

        return draft.Accept();
    }

    /// <summary>Thanks are noted: nobody is told, and nothing begins again. To a question, "fine" is an answer and no thanks.</summary>
    public static Decision Decide(Draft draft, CaseCommand.RecordThanks thanks)
    {
        if (draft.Case.HasHeard(thanks.Reference))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (draft.Cycle.WaitsForCustomer)
        {
            return Heard(draft, thanks.Text, notice => new CaseEvent.CustomerReplied(thanks.Channel, thanks.Text, thanks.Reference, notice));
        }

        draft.Record(new CaseEvent.CustomerThanked(thanks.Channel, thanks.Text, thanks.Reference));
        return draft.Accept();
    }

    private static Person? OwnerOrLead(Draft draft)
    {
        var (state, roster) = (draft.Case, draft.Books.Roster);
        return roster.Find(state.Owner) ?? roster.People.FirstOrDefault(p => p.Role == Role.Lead && p.Team == state.Team);
    }
}
