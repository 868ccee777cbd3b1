using FollowUp.Core.Messages;
using FollowUp.Core.People;

namespace FollowUp.Core.Cases;

/// <summary>A notice that failed for good goes on to whoever stands next (L4): never marked done unsent.</summary>
internal static class PassingOn
{
    /// <summary>
    /// Tells the same person on the other channel, else the next in the chain on duty, else the duty phone. Each way is tried once for a
    /// lost notice, so that it comes to an end; with none left the failure stays in the log and on the timeline.
    /// </summary>
    public static Decision Failed(Draft draft, CaseCommand.RecordDelivery record)
    {
        var (state, roster) = (draft.Case, draft.Books.Roster);
        if (LostNotice.Of(record.MessageId, state, roster) is not { } lost || state.Cycle.LostNotices.Contains(lost))
        {
            return CaseDecider.AlreadySo(state);
        }

        var failed = state.Cycle.LostNotices.Add(lost);
        bool IsOpen(string recipient, Channel channel) => failed.All(f => (f.Recipient, f.Channel) != (recipient, channel));
        var step = Steps.PassedOn(failed.Length);
        var reason = $"{roster.Find(lost.Recipient)?.Name ?? lost.Recipient}, {lost.Step}";
        string? to = null;
        foreach (var (person, channel) in Recipients.After(roster, lost.Recipient, state.Team, draft.Now).Where(next => IsOpen(next.Person.Id, next.Channel)).Take(1))
        {
            StaffMessages.Send(draft, step, person, channel, reason);
            to = person.Id;
        }

        if (to is null && roster.Centre.DutyPhone is { } phone && IsOpen(OutgoingMessage.Duty, Channel.Sms))
        {
            StaffMessages.SendToDuty(draft, step, phone, reason);
            to = OutgoingMessage.Duty;
        }

        draft.Record(new CaseEvent.NoticeLost(lost, record.Code, to));
        return draft.Accept();
    }
}
