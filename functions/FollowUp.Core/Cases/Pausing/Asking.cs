using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>Asking the customer: the clock stops when the question has arrived, and not before (X1).</summary>
internal static class Asking
{
    public static Decision Decide(Draft draft, CaseCommand.Ask ask)
    {
        var cycle = draft.Cycle;
        if (Refusals.FirstBlank(("text", ask.Text)) is { } blank)
        {
            return CaseDecider.Refused(blank);
        }

        if (Refusals.UnfitText(ask.Text) is { } unfit)
        {
            return CaseDecider.Refused(unfit);
        }

        if (cycle.Question is { } open)
        {
            return open.Text == ask.Text ? CaseDecider.AlreadySo(draft.Case) : CaseDecider.Refused(Refusals.QuestionIsOpen(draft.Case));
        }

        Refusal? refusal = cycle switch
        {
            { Promise: null } => Refusals.NoClock(draft.Case),
            { Pause: not null } => Refusals.CaseIsPaused(draft.Case),
            _ when CustomerChannels.NextFor(draft.Case, Steps.Question(cycle.Questions + 1), draft.Now) is null => Refusals.NoWayToAsk(draft.Case),
            _ => null,
        };
        if (refusal is not null)
        {
            return CaseDecider.Refused(refusal);
        }

        var question = new Question(Steps.Question(cycle.Questions + 1), ask.Text, draft.By.Id);
        if (TooLong(draft, question) is { } tooLong)
        {
            return CaseDecider.Refused(tooLong);
        }

        draft.Record(new CaseEvent.QuestionAsked(question));
        CustomerMessages.SendQuestion(draft);
        return draft.Accept();
    }

    /// <summary>The message of a step has arrived: if it was the question, the case waits for the customer from now on (X1, X2).</summary>
    public static void Arrived(Draft draft, string step)
    {
        if (draft.Cycle is { Pause: null, Question: { } question } && question.Step == step)
        {
            Pausing.Begin(draft, PauseReason.WaitingForCustomer, null, null, question.Text, pause => WithReminders(draft, pause, step));
        }
    }

    /// <summary>The message of a step has failed for good: if it was the question, the owner is told and the clock runs on (X1).</summary>
    public static void Failed(Draft draft, string step)
    {
        if (draft.Cycle is { Pause: null, Question: { } question } && question.Step == step)
        {
            var notice = StaffMessages.Tell(draft, Steps.NotAsked(draft.Cycle.Questions), Rung.Owner, evenIfAcknowledged: true, question.Text);
            draft.Record(new CaseEvent.QuestionClosed(step, Answered: false, notice));
        }
    }

    /// <summary>The customer has spoken: what the case waited for is there (X3). Whatever else is made of the words comes after this.</summary>
    public static void Heard(Draft draft)
    {
        if (draft.Cycle.Pause is { Reason: PauseReason.WaitingForCustomer })
        {
            Pausing.End(draft);
        }
        else if (draft.Cycle is { Question: { } question, Pause: null })
        {
            draft.Record(new CaseEvent.QuestionClosed(question.Step, Answered: true));
        }
    }

    /// <summary>The question goes out up to three times, and as a text message each of its texts has to fit (M11).</summary>
    private static Refusal? TooLong(Draft draft, Question question)
    {
        var asked = draft.Case with { Cycle = draft.Cycle with { Question = question } };
        var most = draft.Books.Policies.Rules.Sms.SegmentsAtMost;
        string[] templates = CustomerText.ChannelOf(asked) == Channel.Sms ? [TemplateName.Question, TemplateName.QuestionAgain] : [];
        var longest = templates.Select(name => SmsText.Of(CustomerText.Render(asked, name, draft.Now, draft.Books).Text))
            .OrderByDescending(sms => sms.Segments).FirstOrDefault();
        return longest.Segments > most ? Refusals.QuestionTooLong(longest, most) : null;
    }

    /// <summary>The waits are counted from now and stored as instants (P6); those that end in quiet hours end with them (M7).</summary>
    private static Pause WithReminders(Draft draft, Pause pause, string step)
    {
        var rules = draft.Books.Policies.Rules;
        var zone = CustomerText.ZoneOf(draft.Case);
        Instant After(Duration wait) => rules.QuietHours.EndAfter(draft.Now + wait, zone);
        return pause with { Question = step, BumpsAt = [.. rules.Pauses.RemindAfter.Select(After)], GivesUpAt = After(rules.Pauses.GiveUpAfter) };
    }
}
