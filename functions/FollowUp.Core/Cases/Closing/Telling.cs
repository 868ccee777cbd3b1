using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;

namespace FollowUp.Core.Cases;

/// <summary>Answering, and the proof that the customer was told (Z1).</summary>
internal static class Telling
{
    public static Decision Decide(Draft draft, CaseCommand.GiveAnswer command)
    {
        var before = draft.Cycle.Answer;
        if (before is not null && IsRepeated(before, command) && !MayTryAgain(draft, before))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (!draft.Cycle.Runs)
        {
            return CaseDecider.Refused(before is null ? Refusals.CaseHasEnded(draft.Case) : Refusals.CaseHasAnAnswer(draft.Case));
        }

        if (Refusals.FirstBlank(("text", command.Text), ("resolution", command.Resolution), ("rootCause", command.RootCause)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        if (Refusals.UnfitText(command.Text) is { } unfit)
        {
            return CaseDecider.Refused(unfit);
        }

        var answer = new Answer
        {
            Text = command.Text,
            Resolution = command.Resolution,
            RootCause = command.RootCause,
            By = command.By.Id,
            At = draft.Now,
            Proof = command.Proof,
            Attempt = (before?.Attempt ?? 0) + 1,
        };
        // A master case has nobody of its own to tell: those who wait for it are told one by one (S5).
        var byMessage = command.Proof == Proof.Message && !draft.Case.IsMaster;
        if ((byMessage || draft.Case.IsMaster) && TooLong(draft, answer) is { } tooLong)
        {
            return CaseDecider.Refused(tooLong);
        }

        if (byMessage && command.Send is null && CustomerMessages.QuietUntil(draft) is { } until)
        {
            return CaseDecider.Refused(Refusals.QuietHours(
                draft.Case, until, at => CustomerText.LocalTime(draft.Case, at, draft.Books), tooLate: draft.Cycle.DeadlineAt < until));
        }

        // Nothing is waited for any more; the answer says more than the new time would.
        Pausing.End(draft, reason: null, tells: false);
        draft.Record(new CaseEvent.CaseAnswered(answer));
        if (!byMessage)
        {
            return Told(draft, command.Proof);
        }

        CustomerMessages.SendAnswer(draft, later: command.Send == SendTime.Later);
        return draft.Accept();
    }

    /// <summary>A text message is as long as its parts may be, whatever the template's sample was (M11).</summary>
    private static Refusal? TooLong(Draft draft, Answer answer)
    {
        if (CustomerText.ChannelOf(draft.Case) != Channel.Sms && !draft.Case.IsMaster)
        {
            return null;
        }

        var answered = draft.Case with { Cycle = draft.Cycle with { Answer = answer } };
        var sms = SmsText.Of(CustomerText.Render(answered, TemplateName.Answer, draft.Now, draft.Books).Text);
        var most = draft.Books.Policies.Rules.Sms.SegmentsAtMost;
        return sms.Segments > most ? Refusals.AnswerTooLong(sms, most) : null;
    }

    /// <summary>The same answer that failed to arrive, while there is a channel for it.</summary>
    private static bool MayTryAgain(Draft draft, Answer before) => draft.Cycle.Runs && before.NotReached
        && CustomerChannels.NextFor(draft.Case, Steps.Answer(before.Attempt + 1), draft.Now) is not null;

    private static bool IsRepeated(Answer before, CaseCommand.GiveAnswer command) =>
        (before.Text, before.Resolution, before.RootCause, before.Proof, before.By)
        == (command.Text, command.Resolution, command.RootCause, command.Proof, command.By.Id);

    public static Decision Decide(Draft draft, CaseCommand.RecordDelivery record)
    {
        if (!draft.Cycle.Runs)
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        if (!OutgoingMessage.IsToCustomer(record.MessageId))
        {
            return record.State is MessageState.Failed or MessageState.Undelivered
                ? PassingOn.Failed(draft, record)
                : CaseDecider.AlreadySo(draft.Case);
        }

        if (CustomerStep(draft.Case, record.MessageId) is not var (step, channel)
            || draft.Cycle.Held.Any(h => h.Step == step && h.Channel == channel))
        {
            return CaseDecider.AlreadySo(draft.Case);
        }

        var arrived = record.State == MessageState.Delivered
            || (record.State is MessageState.Sent or MessageState.Shown && !record.GivesReceipts);
        var answer = draft.Cycle.Answer is { } given && step == Steps.Answer(given.Attempt) ? given : null;
        if (arrived && answer is not null)
        {
            return Told(draft, Proof.Message);
        }

        if (arrived)
        {
            Asking.Arrived(draft, step);
            Offering.Arrived(draft, step);
            Calling.SeeArrival(draft, step);
            Reaching.Arrived(draft, step, channel, byReceipt: record.State == MessageState.Delivered);
        }
        else if (record.State is MessageState.Failed or MessageState.Undelivered)
        {
            Reaching.Failed(draft, step, channel, record.Code);
        }
        else if (record.State is MessageState.Dropped)
        {
            Reaching.Overtaken(draft, step, channel);
        }
        else if (record is { GivesReceipts: true, State: MessageState.Queued or MessageState.Sending or MessageState.Sent })
        {
            Reaching.Await(draft, step, channel);
        }

        return draft.Accept();
    }

    /// <summary>The step and channel of a message of this cycle to the customer; null for any other message.</summary>
    private static (string Step, Channel Channel)? CustomerStep(Case state, string messageId)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            if (OutgoingMessage.StepOf(messageId, state.Id, state.Cycle.Number, OutgoingMessage.Customer, channel) is { } step)
            {
                return (step, channel);
            }
        }

        return null;
    }

    /// <summary>The cycle ends; what the customer says of it is waited for from here (Z2, M5).</summary>
    public static Decision Told(Draft draft, Proof by)
    {
        Ticking.SeeMiss(draft, draft.Cycle.DeadlineAt < draft.Now);
        var kind = draft.Cycle switch
        {
            { Promise: null } => OutcomeKind.AnsweredUnpromised,
            { MissedAt: not null } => OutcomeKind.Missed,
            { KeptNotReachedAt: not null } => OutcomeKind.KeptNotReached,
            _ => OutcomeKind.KeptAnswered,
        };
        draft.End(new CaseEvent.CustomerTold(by, new Outcome(kind, draft.Now))
        {
            ConfirmUntil = draft.Now + draft.Books.Policies.Rules.Closing.ConfirmFor,
            RateAt = Rating.InvitationAt(draft),
        });
        Rating.Invite(draft);
        return draft.Accept();
    }
}
