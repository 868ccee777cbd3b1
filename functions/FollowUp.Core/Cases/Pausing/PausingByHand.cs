using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <summary>Pauses that people ask for, and their end (X1, X3).</summary>
internal static class PausingByHand
{
    public static Decision Decide(Draft draft, CaseCommand.PauseCase wish)
    {
        wish = OfTheRequest(draft, wish);
        var most = draft.Now + draft.Books.Policies.Rules.Pauses.AtMost;
        Refusal? refusal = wish switch
        {
            _ when draft.Cycle.Promise is null => Refusals.NoClock(draft.Case),
            { Reason: PauseWish.CustomerLater, Until: null } => Refusals.UntilIsNeeded(),
            { Reason: PauseWish.ThirdParty } when string.IsNullOrWhiteSpace(wish.Note) => Refusals.FirstBlank(("note", wish.Note ?? "")),
            { Until: { } until } when until <= draft.Now => Refusals.PauseInThePast(),
            { Until: { } until } when until > most => Refusals.PauseTooLong(most),
            _ => null,
        };
        return refusal is not null ? CaseDecider.Refused(refusal)
            : wish.Reason == PauseWish.ThirdParty ? ThirdParty(draft, wish)
            : Begun(draft, PauseReason.CustomerAskedForLater, wish);
    }

    public static Decision Decide(Draft draft, CaseCommand.Resume resume)
    {
        if (draft.Cycle.Pause is { Reason: PauseReason.Master } && draft.Cycle.Master is not null)
        {
            Mastering.Leave(draft, failed: false, resume.Reason);
        }
        else
        {
            Pausing.End(draft, resume.Reason);
        }

        return draft.Accept();
    }

    /// <summary>A lead who names no time approves of the one that was asked for, if that is yet to come.</summary>
    private static CaseCommand.PauseCase OfTheRequest(Draft draft, CaseCommand.PauseCase wish) =>
        wish is { Reason: PauseWish.ThirdParty, Until: null } && Approves(draft) ? wish with { Until = draft.Cycle.PauseRequest?.Until } : wish;

    private static bool Approves(Draft draft) => draft.By.Role is null or >= Role.Lead;

    /// <summary>An agent's word is a request, a lead's an approval: of that request too.</summary>
    private static Decision ThirdParty(Draft draft, CaseCommand.PauseCase wish)
    {
        if (Approves(draft))
        {
            return Begun(draft, PauseReason.ThirdParty, wish);
        }

        var request = new PauseRequest(draft.By.Id, wish.Until, wish.Note!);
        if (draft.Cycle.PauseRequest == request || IsSo(draft, PauseReason.ThirdParty, wish))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        var step = Steps.PauseAsked(draft.Cycle.PausesAsked + 1);
        var notice = StaffMessages.Tell(draft, step, Rung.Lead, evenIfAcknowledged: true, request.Note);
        draft.Record(new CaseEvent.ThirdPartyPauseAsked(request, notice));
        return draft.Accept();
    }

    private static Decision Begun(Draft draft, PauseReason reason, CaseCommand.PauseCase wish)
    {
        if (IsSo(draft, reason, wish))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        Pausing.Begin(draft, reason, wish.Until, promiseMovesTo: null, wish.Note);
        return draft.Accept();
    }

    private static bool IsSo(Draft draft, PauseReason reason, CaseCommand.PauseCase wish) =>
        draft.Cycle.Pause is { } pause && pause.Reason == reason && pause.Note == wish.Note && (wish.Until is null || pause.Until == wish.Until);
}
