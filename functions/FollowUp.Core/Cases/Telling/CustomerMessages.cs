using FollowUp.Core.Messages;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What the customer is told, and when (M0, M2, M3, M4, M7).</summary>
internal static partial class CustomerMessages
{
    /// <summary>The acknowledgement of the flag; soon after a live contact it may go out in quiet hours (M0, M7).</summary>
    public static void Welcome(Draft draft, bool exempt) =>
        SendOrHold(draft, Steps.Welcome, WelcomeTemplate(draft.Case), evenIfQuiet: exempt);

    /// <summary>The new promise of a case that is not solved. Somebody has just said so: it does not wait for the morning (M7).</summary>
    public static void Reopened(Draft draft) =>
        SendOrHold(draft, Steps.Reopened, draft.Cycle.Promise is null ? TemplateName.Thanks : TemplateName.Reopened, evenIfQuiet: true);

    /// <summary>The invitation to rate (M5). Whoever asks has looked at the customer's clock. A customer without a channel is not asked.</summary>
    public static void AskForRating(Draft draft)
    {
        if (CustomerChannels.NextFor(draft.Case, Steps.RatingInvitation, draft.Now) is { } channel)
        {
            Send(draft, Steps.RatingInvitation, TemplateName.RatingInvitation, channel);
        }
    }

    /// <summary>The answer (M4), in place of one that is still held; in quiet hours the agent has said when.</summary>
    public static void SendAnswer(Draft draft, bool later)
    {
        foreach (var earlier in draft.Cycle.Held.Where(h => h.Template == TemplateName.Answer))
        {
            draft.Withdraw(earlier);
        }

        SendOrHold(draft, Steps.Answer(draft.Cycle.Answer!.Attempt), TemplateName.Answer, evenIfQuiet: !later);
    }

    /// <summary>When the apology is due; null once it is made, held or dropped (M3).</summary>
    public static Instant? ApologyAt(Cycle cycle) =>
        cycle is { Promise: { RenewedAt: null } promise, ApologyDropped: false, KeptNotReachedAt: null } && !cycle.Held.Any(h => h.Step == Steps.Apology) ? promise.PromisedAt : null;

    /// <summary>The apology with its new time, once per cycle (M3).</summary>
    public static void Apologise(Draft draft)
    {
        if (ApologyAt(draft.Cycle) > draft.Now || ApologyAt(draft.Cycle) is null)
        {
            return;
        }

        if (ChannelFor(draft, Steps.Apology) is not { } channel)
        {
            // A new time that nobody can be told is none: a person must speak.
            draft.Record(new CaseEvent.CustomerMessageDropped(Steps.Apology));
        }
        else if (!Held(draft, Steps.Apology, TemplateName.Apology, channel))
        {
            RenewPromise(draft);
            Send(draft, Steps.Apology, TemplateName.Apology, channel);
        }
    }

    /// <summary>When the next follow-up is due; null once all are sent or an answer is on its way (M2).</summary>
    public static Instant? FollowUpAt(Cycle cycle) =>
        cycle is { Answer: null or { NotReached: true }, Terms: { } terms } && cycle.FollowUps < terms.FollowUpAtMost
            ? cycle.OpenedAt + cycle.PausedFor + (cycle.FollowUps + 1) * terms.FollowUpEvery
            : null;

    /// <summary>The follow-up; of those that passed while nothing ran only the last goes out (M2, L10).</summary>
    public static void FollowUp(Draft draft)
    {
        if (FollowUpAt(draft.Cycle) is not { } due || due > draft.Now)
        {
            return;
        }

        var (opened, terms) = (draft.Cycle.OpenedAt + draft.Cycle.PausedFor, draft.Cycle.Terms!);
        var count = (int)Math.Min(terms.FollowUpAtMost, Math.Floor((draft.Now - opened) / terms.FollowUpEvery));
        draft.Record(new CaseEvent.FollowUpSent(count));
        SendOrHold(draft, Steps.FollowUp(count), FollowUpTemplate(draft), evenIfQuiet: false);
    }

    /// <summary>The end of the customer's quiet hours; null outside them.</summary>
    public static Instant? QuietUntil(Draft draft) => CustomerText.QuietUntil(draft.Case, draft.Now, draft.Books);

    /// <summary>The new time after a pause (X3).</summary>
    public static void TellResumed(Draft draft) =>
        SendOrHold(draft, Steps.Resumed(draft.Cycle.Pauses.Length), TemplateName.Resumed, evenIfQuiet: false);

    /// <summary>The question, as long as it is open (X1).</summary>
    public static void SendQuestion(Draft draft) => SendOrHold(draft, draft.Cycle.Question!.Step, TemplateName.Question, evenIfQuiet: false);

    /// <summary>The question again (X2).</summary>
    public static void SendReminder(Draft draft) =>
        SendOrHold(draft, Steps.Reminder(draft.Cycle.Reminders), TemplateName.QuestionAgain, evenIfQuiet: false);

    /// <summary>The notice of closing (X2); its caller has looked at the quiet hours.</summary>
    public static void SendNoReply(Draft draft) => SendOrHold(draft, Steps.NoReply, TemplateName.NoReply, evenIfQuiet: true);

    /// <summary>The promise of another class or of an extension (X4, X5).</summary>
    public static void SendOffer(Draft draft)
    {
        var step = LastOffer(draft.Cycle);
        SendOrHold(draft, step, PlannedStep.RuleOf(step) == "X5" ? TemplateName.Extension : TemplateName.NewPromise, evenIfQuiet: false);
    }

    private static string LastOffer(Cycle cycle) => cycle.Offer?.Step ?? Steps.NewPromise(cycle.OffersMade);

    private static string WelcomeTemplate(Case state) => state switch
    {
        { Cycle.Promise: not null } when state.Links.Any(link => link.Kind == LinkKind.RecoveryOf) => TemplateName.Recovery,
        { Cycle.Promise: not null } when state.Links.Any(link => link.Kind == LinkKind.ContinuationOf) => TemplateName.Reopened,
        { Cycle.Promise: not null } => TemplateName.Acknowledgement,
        { Outage: not null } => TemplateName.OutageNoted,
        _ => TemplateName.Thanks,
    };

    private static void RenewPromise(Draft draft)
    {
        var terms = draft.Cycle.Terms!;
        var ahead = draft.Cycle.MasterPart is { } part
            ? Duration.Max(Mastering.AfterPart(draft, part) - draft.Now, draft.Books.Policies.Rules.Pauses.LeastLeft)
            : Duration.Min(terms.Target, terms.ApologyPromisesAtMost);
        var whole = Planning.WholeMinute(draft.Now + ahead);
        draft.Record(new CaseEvent.PromiseRenewed(whole > draft.Now ? whole : Planning.WholeMinuteAtLeast(draft.Now, ahead)));
    }

    private static string FollowUpTemplate(Draft draft) => draft.Cycle.Promise!.ToldAt > draft.Now ? TemplateName.FollowUp : TemplateName.FollowUpLate;

    /// <summary>Sends a message, or holds it to the end of the customer's quiet hours (M7).</summary>
    public static void SendOrHold(Draft draft, string step, string template, bool evenIfQuiet)
    {
        if (ChannelFor(draft, step) is { } channel && (evenIfQuiet || !Held(draft, step, template, channel)))
        {
            Send(draft, step, template, channel);
        }
    }

    private static bool Held(Draft draft, string step, string template, Channel channel)
    {
        if (QuietUntil(draft) is not { } until)
        {
            return false;
        }

        Hold(draft, new HeldMessage(step, template, channel, until));
        return true;
    }

    private static void Send(Draft draft, string step, string template, Channel channel, MessageState state = MessageState.Queued) =>
        draft.Send(CustomerText.Message(draft.Case, step, template, channel, draft.Now, draft.Books) with { State = state });
}
