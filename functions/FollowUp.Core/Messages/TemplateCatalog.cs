using System.Collections.Frozen;
using static FollowUp.Core.Messages.Placeholder;

namespace FollowUp.Core.Messages;

/// <summary>
/// The templates that FollowUp knows. Allowed is what the sender of the message promises to give a value for: allowing one more here
/// means giving that value wherever the template is rendered.
/// </summary>
public static class TemplateCatalog
{
    private static readonly FrozenSet<Placeholder> WithoutTime = FrozenSet.Create(Number, Placeholder.Customer, ReachUs, StaffNumber);
    private static readonly FrozenSet<Placeholder> WithTime = WithoutTime.Append(Promised).ToFrozenSet();
    private static readonly FrozenSet<Placeholder> WithAnswer = WithoutTime.Append(Answer).ToFrozenSet();

    private static readonly FrozenSet<Placeholder> WithQuestion = WithoutTime.Append(Question).ToFrozenSet();

    private static readonly FrozenSet<Placeholder> Internal =
        FrozenSet.Create(Number, Placeholder.Customer, Deadline, Summary, Team, Owner, Remaining, Step, Reason);

    /// <summary>All templates; a book holds every one of them in the centre's default language.</summary>
    public static IReadOnlyList<TemplateSpec> All { get; } =
    [
        new(TemplateName.Say, Audience.Spoken, WithTime, [Promised]),
        new(TemplateName.SayNoPromise, Audience.Spoken, WithoutTime, []),
        new(TemplateName.Acknowledgement, Audience.Customer, WithTime, [Number, Promised, ReachUs, StaffNumber]) { SaysHowToOptOut = true },
        new(TemplateName.Thanks, Audience.Customer, WithoutTime, [Number, ReachUs, StaffNumber]) { SaysHowToOptOut = true },
        new(TemplateName.FollowUp, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.FollowUpLate, Audience.Customer, WithoutTime, []),
        new(TemplateName.Apology, Audience.Customer, WithTime, [Promised]),
        new(TemplateName.Answer, Audience.Customer, WithAnswer, [Answer]),
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
        new(TemplateName.Repeat, Audience.Staff, Internal, [Number]),
        new(TemplateName.AcknowledgementLapsed, Audience.Staff, Internal, [Number]),
        new(TemplateName.Assigned, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.NotAsked, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.PauseAsked, Audience.Staff, Internal, [Number, Reason]),
        new(TemplateName.Silent, Audience.Staff, Internal, [Number]),
        new(TemplateName.ExtensionAsked, Audience.Staff, Internal, [Number, Deadline, Reason]),
        new(TemplateName.ExtensionDenied, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Snoozed, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Unaccepted, Audience.Staff, Internal, [Number, Deadline]),
        new(TemplateName.Reply, Audience.Staff, Internal, [Number, Reason]),
    ];

    private static readonly FrozenDictionary<string, TemplateSpec> ByName =
        All.ToFrozenDictionary(spec => spec.Name, StringComparer.Ordinal);

    /// <summary>The template of that name, or null.</summary>
    public static TemplateSpec? Find(string name) => ByName.GetValueOrDefault(name);
}
