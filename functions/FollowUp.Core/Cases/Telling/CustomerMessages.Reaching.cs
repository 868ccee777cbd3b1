using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Core.Messages.Sms;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>Progress (M1), and what a message becomes that has to take another channel (M8).</content>
internal static partial class CustomerMessages
{
    /// <summary>When the progress message is due; null if it is not planned, or settled (M1).</summary>
    public static Instant? ProgressAt(Cycle cycle) => cycle.ProgressAt + cycle.PausedFor;

    /// <summary>The progress message, while its promise still lies ahead; a follow-up that is due as well says the same (M1, L10).</summary>
    public static void Progress(Draft draft)
    {
        if (ProgressAt(draft.Cycle) > draft.Now || ProgressAt(draft.Cycle) is null)
        {
            return;
        }

        var sends = !IsOutOfDate(draft.Cycle, Steps.Progress, TemplateName.Progress, draft.Now) && !(FollowUpAt(draft.Cycle) <= draft.Now);
        draft.Record(new CaseEvent.ProgressSettled(sends));
        if (sends)
        {
            SendOrHold(draft, Steps.Progress, TemplateName.Progress, evenIfQuiet: false);
        }
    }

    /// <summary>
    /// Whether a message makes no sense any more, so that it is neither released nor sent after all nor tried on another channel. An answer overtakes
    /// all that was decided before it, unless its own message failed; a promise that has passed is welcome to nobody.
    /// </summary>
    public static bool IsOutOfDate(Cycle cycle, string step, string template, Instant now) => step switch
    {
        _ when template == TemplateName.Answer => cycle.Answer is not { } answer || step != Steps.Answer(answer.Attempt),
        _ when cycle.Answer is { NotReached: false } => true,
        _ when template == TemplateName.MasterJoined => cycle.Master is null || cycle.Master.PromisedAt <= now,
        _ when template == TemplateName.Question => cycle.Question?.Step != step,
        _ when template == TemplateName.QuestionAgain => cycle.Question is null,
        _ when template is TemplateName.Extension or TemplateName.NewPromise =>
            step != LastOffer(cycle) || (cycle.Offer is null && cycle.Promise?.ToldAt <= now),
        _ when template is TemplateName.Resumed or TemplateName.Restored => cycle.Promise?.ToldAt <= now,
        Steps.Welcome or Steps.Reopened => cycle.Promise?.PromisedAt <= now,
        Steps.Progress => cycle.Promise?.DeadlineAt <= now,
        Steps.Apology => cycle.Promise?.RenewedAt <= now,
        _ => CallState.IsOutOfDate(cycle, step, now),
    };

    /// <summary>
    /// The template of a step's message as it would be written now; null for a step that none belongs to. A step whose template is neither
    /// called like the step nor like its rule has to be named here, or its message takes no second channel.
    /// </summary>
    public static string? TemplateOf(Draft draft, string step) => PlannedStep.RuleOf(step) switch
    {
        TemplateName.Acknowledgement => WelcomeTemplate(draft.Case),
        TemplateName.FollowUp when draft.Cycle.Promise is not null => FollowUpTemplate(draft),
        Steps.Reopened when draft.Cycle.Promise is null => TemplateName.Thanks,
        "X1" when draft.Cycle.Question is not null => TemplateName.Question,
        "X2" when step != Steps.NoReply && draft.Cycle.Question is not null => TemplateName.QuestionAgain,
        "X3" when draft.Cycle.Promise is not null => TemplateName.Resumed,
        "X4" when draft.Cycle.Promise is not null => TemplateName.NewPromise,
        "X5" when draft.Cycle.Promise is not null => TemplateName.Extension,
        var rule => new[] { step, rule }.FirstOrDefault(name => CanBeWritten(draft.Cycle, name)),
    };

    /// <summary>True if a step's message may go out as a text message: one written for an email can be longer than that takes (M11).</summary>
    public static bool FitsSms(Draft draft, string step) => TemplateOf(draft, step) is { } template
        && SmsText.Of(CustomerText.Render(draft.Case, template, draft.Now, draft.Books).Text).Segments <= draft.Books.Policies.Rules.Sms.SegmentsAtMost;

    private static bool CanBeWritten(Cycle cycle, string template) =>
        TemplateCatalog.Find(template) is { Audience: Audience.Customer } spec
        && (cycle.Promise is not null || !spec.Required.Contains(Placeholder.Promised));

    /// <summary>Sends on a channel that is left after another failed. An answer is no automatic message: quiet hours do not hold it.</summary>
    public static void SendOn(Draft draft, string step, string template, Channel channel)
    {
        if (template == TemplateName.Answer || !Held(draft, step, template, channel))
        {
            Send(draft, step, template, channel);
        }
    }

    /// <summary>Holds a message until the instant that it carries.</summary>
    public static void Hold(Draft draft, HeldMessage held)
    {
        draft.Record(new CaseEvent.CustomerMessageHeld(held));
        Send(draft, held.Step, held.Template, held.Channel, MessageState.Held);
    }

    /// <summary>The channel for a message; with all of them blocked the customer is not told, and somebody has to call (M8).</summary>
    private static Channel? ChannelFor(Draft draft, string step)
    {
        var channel = CustomerChannels.NextFor(draft.Case, step, draft.Now);
        if (channel is null && !draft.Case.IsMaster)
        {
            Reaching.NotTold(draft, step, CustomerText.ChannelOf(draft.Case), DeliveryCodes.NoChannel, mayCall: true);
        }

        return channel;
    }
}
