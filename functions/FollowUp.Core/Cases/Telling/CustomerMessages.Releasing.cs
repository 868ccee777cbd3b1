using FollowUp.Core.Messages;

namespace FollowUp.Core.Cases;

/// <content>The end of the quiet hours (M7).</content>
internal static partial class CustomerMessages
{
    /// <summary>
    /// Lets out what was held, rendered again; what is out of date is dropped. Of the messages that the product sends by itself at most one
    /// goes out, and none beside what people decided: that is never dropped for another message, because the case waits for its arrival.
    /// Whoever looks so late that the next quiet hours have begun holds them on.
    /// </summary>
    public static void Release(Draft draft)
    {
        var due = draft.Cycle.Held.Where(h => h.Until <= draft.Now && !draft.Cycle.Holds(h)).ToList();
        var current = due.Where(held => !IsOutOfDate(draft.Cycle, held.Step, held.Template, draft.Now)).ToList();

        // Two that say the same are written alike by now: the last one does.
        var going = current.Where(held => MatterOf(held.Template) is not null).GroupBy(held => MatterOf(held.Template)).Select(same => same.Last()).ToList();
        if (going.Count == 0)
        {
            going.AddRange(current.OrderBy(held => RankOf(held.Template)).Take(1));
        }

        var quietUntil = QuietUntil(draft);
        foreach (var held in due.Except(going))
        {
            Drop(draft, held);
        }

        foreach (var held in going)
        {
            if (quietUntil is { } until)
            {
                draft.Record(new CaseEvent.CustomerMessageHeld(held with { Until = until }));
                continue;
            }

            draft.Record(new CaseEvent.CustomerMessageReleased(held.Step));
            if (held.Step == Steps.Apology && draft.Cycle.Promise!.RenewedAt is null)
            {
                RenewPromise(draft);
            }

            var template = held.Template is TemplateName.FollowUp or TemplateName.FollowUpLate ? FollowUpTemplate(draft) : held.Template;
            Send(draft, held.Step, template, held.Channel);
        }
    }

    /// <summary>Withdraws a held message for good. What could count only with its arrival is over, or nothing like it could follow (X1, X5).</summary>
    public static void Drop(Draft draft, HeldMessage held)
    {
        draft.Withdraw(held);
        CloseWhatHungOn(draft, held.Step);
    }

    /// <summary>Ends what could count only with the arrival of a step's message.</summary>
    public static void CloseWhatHungOn(Draft draft, string step)
    {
        if (draft.Cycle is { Pause: null, Question: { } question } && question.Step == step)
        {
            draft.Record(new CaseEvent.QuestionClosed(step, Answered: false));
        }

        if (draft.Cycle.Offer?.Step == step)
        {
            draft.Record(new CaseEvent.OfferLapsed(step));
        }
    }

    /// <summary>What a message is about that people decided, or that tells a time which nothing else tells; null for any other.</summary>
    private static string? MatterOf(string template) => template switch
    {
        TemplateName.Answer or TemplateName.Question or TemplateName.Slot or TemplateName.MasterJoined => template,
        TemplateName.Extension or TemplateName.NewPromise => TemplateName.NewPromise,
        TemplateName.Resumed or TemplateName.Restored or TemplateName.Reopened => TemplateName.Resumed,
        _ => null,
    };

    private static int RankOf(string template) => template switch
    {
        TemplateName.QuestionAgain => 0,
        TemplateName.Apology => 1,
        TemplateName.Unreachable => 2,
        TemplateName.FollowUp or TemplateName.FollowUpLate => 3,
        _ => 4,
    };
}
