using FollowUp.Core.Cases;
using FollowUp.Core.People;

namespace FollowUp.Core.Access;

/// <summary>Who may see a case and who may do what to it (A1).</summary>
public static class Rights
{
    /// <summary>Agents and leads see their own cases and their team's, supervisors and managers all.</summary>
    public static bool CanSee(Actor by, Case @case) =>
        by.Role is null or >= Role.Supervisor || @case.Team == by.Team || @case.Owner == by.Id;

    /// <summary>True if this person may give this command to this case.</summary>
    /// <remarks>A customer who comes again may come to any team: whoever answers may let the flag join (P7).</remarks>
    public static bool May(Actor by, CaseCommand command, Case @case) => (CanSee(by, @case) || command is CaseCommand.JoinRepeat) && command switch
    {
        CaseCommand.Tick or CaseCommand.RecordDelivery or CaseCommand.RecordReply or CaseCommand.RecordThanks
            or CaseCommand.RecordOptOut or CaseCommand.RecordOptIn or CaseCommand.StartClock => by.IsSystem,
        CaseCommand.LeaveMaster { Failed: true } or CaseCommand.AnswerForMaster => by.IsSystem,
        CaseCommand.EndMerged or CaseCommand.RecordFollowOn or CaseCommand.HandToLead => by.IsSystem,
        _ when by.IsCustomer => command is CaseCommand.Confirm or CaseCommand.Reopen or CaseCommand.Rate or CaseCommand.ChooseSlot
            or CaseCommand.RecordWords or CaseCommand.AskForSupervisor,
        CaseCommand.JoinMaster or CaseCommand.LeaveMaster => by.Role is null or >= Role.Lead,
        CaseCommand.RecordWords or CaseCommand.AskForSupervisor => false,
        CaseCommand.Acknowledge => by.Role is not null,
        CaseCommand.ReopenCalls => by.Role is null or >= Role.Lead,
        CaseCommand.ExcuseMiss or CaseCommand.Erase => by.Role is null or >= Role.Supervisor,
        CaseCommand.Assign or CaseCommand.Cancel => by.Role is null or >= Role.Lead || @case.Owner == by.Id,
        CaseCommand.CarryOver => by.Role is null or >= Role.Lead || @case.Owner == by.Id,
        CaseCommand.Resume or CaseCommand.Reclassify => by.Role is null or >= Role.Lead || @case.Owner == by.Id,
        CaseCommand.Snooze => by.Role is null or >= Role.Supervisor || @case.Owner == by.Id,
        CaseCommand.Extend => by.Role is null || @case.Owner == by.Id,
        CaseCommand.DecideExtension => by.Role is null or >= Role.Lead,
        _ => true,
    };
}
