using FollowUp.Core.Access;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The rules of a case: what a command makes true, or why it makes nothing true. Pure; it never throws for what a caller may cause.</summary>
public static class CaseDecider
{
    /// <summary>Decides a command.</summary>
    /// <param name="state">The case as it stands; null before the flag.</param>
    /// <param name="command">What is wanted, and by whom.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="books">Policies, calendars, roster, templates.</param>
    public static Decision Decide(Case? state, CaseCommand command, Instant now, Books books) => (state, command) switch
    {
        (null, CaseCommand.Flag flag) => Flagging.Decide(flag, now, books),
        (null, _) => throw new InvalidOperationException("Only a flag makes a case."),
        ({ } known, CaseCommand.Flag) => AlreadySo(known),
        ({ } known, _) when !Rights.May(command.By, command, known) => Refused(Refusals.NotAllowed(command, known)),
        ({ ErasedAt: not null } known, _) when Erasing.Forbids(command) => Refused(Refusals.CustomerIsErased(known)),
        ({ IsMaster: true } known, _) when Mastering.TakesACustomer(command) => Refused(Refusals.MasterHasNoCustomer(known)),
        ({ } known, _) => Decide(known, new Draft(known, command.By, now, books), command),
    };

    internal static Decision Refused(Refusal refusal) => new Decision.Refused(refusal);

    internal static Decision AlreadySo(Case state) => new Decision.Accepted(state, [], [], []);

    /// <summary>Whatever a decision does to what was agreed with the customer, no message goes on saying that it stands.</summary>
    private static Decision Decide(Case known, Draft draft, CaseCommand command)
    {
        var decision = Decide(draft, command);
        return decision is Decision.Accepted { Entries.Count: > 0 } && Overtaking.TakeBack(known, draft) ? draft.Accept() : decision;
    }

    private static Decision Decide(Draft draft, CaseCommand command) => command switch
    {
        CaseCommand.Tick => Ticking.Decide(draft),
        CaseCommand.RecordDelivery record => Telling.Decide(draft, record),
        CaseCommand.RecordReply reply => Listening.Decide(draft, reply),
        CaseCommand.RecordWords words => Listening.Decide(draft, words),
        CaseCommand.StartClock => Restoring.Start(draft),
        CaseCommand.RecordThanks thanks => Listening.Decide(draft, thanks),
        CaseCommand.RecordOptOut stop => Blocking.Decide(draft, stop),
        CaseCommand.RecordOptIn start => Blocking.Decide(draft, start),
        CaseCommand.AddNote note => Handling.Decide(draft, note),
        CaseCommand.ExcuseMiss excuse => Closing.Decide(draft, excuse),
        CaseCommand.Cancel cancel => Closing.Decide(draft, cancel),
        CaseCommand.GiveAnswer answer => Telling.Decide(draft, answer),
        CaseCommand.FinishAttempt finish => Calling.Decide(draft, finish),
        CaseCommand.Confirm => Confirming.Decide(draft),
        CaseCommand.Reopen reopen => Reopening.Decide(draft, reopen),
        CaseCommand.Rate rate => Rating.Decide(draft, rate),
        CaseCommand.JoinRepeat repeat => Repeating.Decide(draft, repeat),
        CaseCommand.Merge merge => Merging.Decide(draft, merge),
        CaseCommand.EndMerged end => Merging.Decide(draft, end),
        CaseCommand.Erase => Erasing.Decide(draft),
        CaseCommand.HandToLead hand => HandingToLead.Decide(draft, hand),
        CaseCommand.RecordFollowOn record => FollowingOn.Decide(draft, record),
        CaseCommand.LeaveMaster or CaseCommand.AnswerForMaster when !draft.Cycle.Runs => AlreadySo(draft.Case),
        CaseCommand.LeaveMaster leave => Mastering.Decide(draft, leave),
        _ when !draft.Cycle.Runs => Refused(Refusals.CaseHasEnded(draft.Case)),
        CaseCommand.ChooseSlot choose => ChoosingSlots.Decide(draft, choose),
        CaseCommand.StartAttempt start => Calling.Decide(draft, start),
        CaseCommand.ReopenCalls reopen => Calling.Decide(draft, reopen),
        CaseCommand.Accept => Handling.Accept(draft),
        CaseCommand.Assign assign => Handling.Decide(draft, assign),
        CaseCommand.Acknowledge acknowledge => Escalating.Decide(draft, acknowledge),
        CaseCommand.Escalate escalate => Escalating.Decide(draft, escalate),
        CaseCommand.Ask ask => Asking.Decide(draft, ask),
        CaseCommand.PauseCase pause => PausingByHand.Decide(draft, pause),
        CaseCommand.Resume resume => PausingByHand.Decide(draft, resume),
        CaseCommand.Snooze snooze => Snoozing.Decide(draft, snooze),
        CaseCommand.Reclassify reclassify => Reclassifying.Decide(draft, reclassify),
        CaseCommand.Extend extend => Extending.Decide(draft, extend),
        CaseCommand.DecideExtension decision => Extending.Decide(draft, decision),
        CaseCommand.JoinMaster join => Mastering.Decide(draft, join),
        CaseCommand.AnswerForMaster answer => Mastering.Decide(draft, answer),
        CaseCommand.CarryOver carry => CarryingOver.Decide(draft, carry),
        CaseCommand.AskForSupervisor => Escalating.AskedFor(draft),
        _ when draft.By.IsCustomer => Refused(Refusals.NotForCustomers(draft.Case)),
        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };
}
