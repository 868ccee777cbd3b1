using System.Collections.Frozen;
using static FollowUp.Core.Messages.Placeholder;

namespace FollowUp.Core.Messages;

/// <summary>
/// The templates that FollowUp knows. Allowed is what the sender of the message promises to give a value for: allowing one more here
/// means giving that value wherever the template is rendered.
/// </summary>
public static class TemplateCatalog
{
    private static readonly FrozenSet<Placeholder> SpokenWithoutTime = FrozenSet.Create(Number, Placeholder.Customer, ReachUs, StaffNumber);
    private static readonly FrozenSet<Placeholder> SpokenWithTime = SpokenWithoutTime.Append(Promised).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> WithoutTime = SpokenWithoutTime.Append(Link).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> WithTime = WithoutTime.Append(Promised).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> OnPage = FrozenSet.Create(Number, ReachUs);
    private static readonly FrozenSet<Placeholder> OnPageWithTime = OnPage.Append(Promised).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> WithAnswer = WithoutTime.Append(Answer).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> WithSlot = WithoutTime.Append(Slot).ToFrozenSet();

    // A chat has no number, and its customer no name here.
    private static readonly FrozenSet<Placeholder> InChat = FrozenSet.Create(ReachUs);

    private static readonly FrozenSet<Placeholder> WithQuestion = WithoutTime.Append(Question).ToFrozenSet();

    private static readonly FrozenSet<Placeholder> Internal =
        FrozenSet.Create(Number, Placeholder.Customer, Deadline, Summary, Team, Owner, Remaining, Step, Reason);

    private static readonly FrozenSet<Placeholder> OfCalls = [.. Internal, Slot, Phone];

    private static readonly FrozenSet<Placeholder> OfSurges = FrozenSet.Create(Summary, Count, Window, Reason);

    /// <summary>All templates; a book holds every one of them in the centre's default language.</summary>
    public static IReadOnlyList<TemplateSpec> All { get; } =
    [
        new(TemplateName.Say, Audience.Spoken, SpokenWithTime, [Promised]),
        new(TemplateName.SayNoPromise, Audience.Spoken, SpokenWithoutTime, []),
        new(TemplateName.ChatAnythingElse, Audience.Spoken, InChat, []),
        new(TemplateName.ChatClosing, Audience.Spoken, InChat, []),
        new(TemplateName.Acknowledgement, Audience.Customer, WithTime, [Number, Promised, ReachUs, StaffNumber]) { SaysHowToOptOut = true },
        new(TemplateName.Thanks, Audience.Customer, WithoutTime, [Number, ReachUs, StaffNumber]) { SaysHowToOptOut = true },
        new(TemplateName.OutageNoted, Audience.Customer, WithoutTime, [Number, ReachUs, StaffNumber]) { SaysHowToOptOut = true },
        new(TemplateName.Restored, Audience.Customer, WithTime, [Number, Promised]),
        new(TemplateName.RestoredOwner, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.MasterJoined, Audience.Customer, WithTime, [Number, Promised]),
        new(TemplateName.SurgeSymptom, Audience.Staff, OfSurges, [Summary, Count]),
        new(TemplateName.SurgeLevel2, Audience.Staff, OfSurges, [Summary, Count]),
        new(TemplateName.SurgeLevel1, Audience.Staff, OfSurges, [Summary, Count]),
        new(TemplateName.SurgeRed, Audience.Staff, OfSurges, [Summary, Count]),
        new(TemplateName.SurgeRedAgain, Audience.Staff, OfSurges, [Summary, Count]),
        new(TemplateName.Progress, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.FollowUp, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.FollowUpLate, Audience.Customer, WithoutTime, []),
        new(TemplateName.Apology, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.Answer, Audience.Customer, WithAnswer, [Answer]),
        new(TemplateName.Slot, Audience.Customer, WithSlot, [Slot]),
        new(TemplateName.CalledYou, Audience.Customer, WithoutTime, [Number, ReachUs]),
        new(TemplateName.Unreachable, Audience.Customer, WithoutTime, [Number, Link]),
        new(TemplateName.Resumed, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.Question, Audience.Customer, WithQuestion, [Number, Question, ReachUs]),
        new(TemplateName.QuestionAgain, Audience.Customer, WithQuestion, [Number, Question, ReachUs]),
        new(TemplateName.NoReply, Audience.Customer, WithoutTime, [Number, ReachUs]),
        new(TemplateName.NewPromise, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.Extension, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.Reminder, Audience.Staff, Internal, [Number, Deadline, Remaining, Summary]),
        new(TemplateName.Deadline, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Overdue, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.SupervisorNow, Audience.Staff, Internal, [Number]),
        new(TemplateName.Unresolved, Audience.Staff, Internal, [Number]),
        new(TemplateName.PassedOn, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.Repeat, Audience.Staff, Internal, [Number]),
        new(TemplateName.AcknowledgementLapsed, Audience.Staff, Internal, [Number]),
        new(TemplateName.Assigned, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.CallTask, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.NotAsked, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.PauseAsked, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.Silent, Audience.Staff, Internal, [Number]),
        new(TemplateName.ExtensionAsked, Audience.Staff, Internal, [Number, Deadline, Reason]),
        new(TemplateName.ExtensionDenied, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Snoozed, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Unaccepted, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Reply, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.SlotReminder, Audience.Staff, OfCalls, [Number, Slot, Phone]),
        new(TemplateName.AttemptLapsed, Audience.Staff, OfCalls, [Number]),
        new(TemplateName.Retry, Audience.Staff, OfCalls, [Number, Phone]),
        new(TemplateName.SupervisorDecides, Audience.Staff, OfCalls, [Number]),
        new(TemplateName.AgentMissed, Audience.Staff, OfCalls, [Number]),
        new(TemplateName.AnotherAgent, Audience.Staff, OfCalls, [Number, Phone]),
        new(TemplateName.WrongNumber, Audience.Staff, OfCalls, [Number, Phone]),
        new(TemplateName.CallsRefused, Audience.Staff, OfCalls, [Number]),
        new(TemplateName.RatingInvitation, Audience.Customer, WithoutTime, [Number]),
        new(TemplateName.Reopened, Audience.Customer, WithTime, [Number, Promised, ReachUs]),
        new(TemplateName.ReopenedOwner, Audience.Staff, Internal, [Number, Deadline, Reason]),
        new(TemplateName.Recovery, Audience.Customer, WithTime, [Number, Promised, ReachUs]),
        new(TemplateName.RecoveryOwner, Audience.Staff, Internal, [Number, Deadline, Reason]),
        new(TemplateName.CameAgain, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.PageWaiting, Audience.Page, OnPageWithTime, [Promised]),
        new(TemplateName.PageNoPromise, Audience.Page, OnPage, []),
        new(TemplateName.PagePaused, Audience.Page, OnPage, []),
        new(TemplateName.PageLate, Audience.Page, OnPage, [ReachUs]),
        new(TemplateName.PageAnswered, Audience.Page, OnPage, []),
        new(TemplateName.PageMerged, Audience.Page, OnPage, [Number]),
        new(TemplateName.PageEnded, Audience.Page, OnPage, [ReachUs]),
        .. CentreTemplates.All,
    ];

    private static readonly FrozenDictionary<string, TemplateSpec> ByName =
        All.ToFrozenDictionary(spec => spec.Name, StringComparer.Ordinal);

    /// <summary>The template of that name, or null.</summary>
    public static TemplateSpec? Find(string name) => ByName.GetValueOrDefault(name);
}
