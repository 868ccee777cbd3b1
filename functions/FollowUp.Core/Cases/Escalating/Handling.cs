using FollowUp.Core.Access;
using FollowUp.Core.People;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What people do with a case on its way: take it, give it, write down what they learnt.</summary>
internal static class Handling
{
    public static Decision Accept(Draft draft)
    {
        var (by, state) = (draft.By, draft.Case);
        if (HasTaken(by, state))
        {
            return CaseDecider.AlreadySo(state);
        }

        if (!MayTake(by, state))
        {
            return CaseDecider.Refused(Refusals.CaseHasAnotherOwner(state));
        }

        draft.Record(new CaseEvent.CaseAccepted(by.Id, state.Owner == by.Id ? null : state.Owner));
        return draft.Accept();
    }

    /// <summary>True if it is this person's, and was taken.</summary>
    public static bool HasTaken(Actor by, Case state) => state.Owner == by.Id && state.Accepted;

    /// <summary>An agent takes what is nobody's or was given to them; a lead takes it from somebody else as well.</summary>
    public static bool MayTake(Actor by, Case state) => state.Owner is null || state.Owner == by.Id || by.Role is not Role.Agent;

    public static Decision Decide(Draft draft, CaseCommand.Assign assign)
    {
        var (by, state) = (draft.By, draft.Case);
        if (draft.Books.Roster.Find(assign.To) is not { } person || person.Team is null)
        {
            return CaseDecider.Refused(Refusals.UnknownPerson(assign.To));
        }

        if (person.Team != state.Team && by.Role is not (null or >= Role.Supervisor))
        {
            return CaseDecider.Refused(Refusals.OutsideOwnTeam(assign.To));
        }

        if (state.Owner == person.Id)
        {
            return CaseDecider.AlreadySo(state);
        }

        var team = person.Team == state.Team ? null : person.Team;
        draft.Record(new CaseEvent.CaseAssigned(person.Id, state.Owner, team, assign.Reason, AcceptBy(draft, person.Id)));
        if (person.Id != by.Id)
        {
            StaffMessages.Send(draft, Steps.Assigned(draft.Case.Assignments), person, assign.Reason);
        }

        return draft.Accept();
    }

    /// <summary>Who gives a case to himself has accepted it; while the clock stands the time to accept stands too (L8).</summary>
    internal static Instant? AcceptBy(Draft draft, string to) =>
        to == draft.By.Id ? null : (draft.Cycle.Pause?.Since ?? draft.Now) + draft.Cycle.Terms?.AcceptWithin;

    public static Decision Decide(Draft draft, CaseCommand.AddNote note)
    {
        if (draft.Case.LastNote == new LastNote(draft.By.Id, TextHash.Of(note.Text)))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        draft.Record(new CaseEvent.NoteAdded(note.Text));
        return draft.Accept();
    }
}
