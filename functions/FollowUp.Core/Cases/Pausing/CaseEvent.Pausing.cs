using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What stops and starts the clock of a case, or keeps it quiet for a while (X1-X3, L7, L8).</content>
[JsonDerivedType(typeof(QuestionAsked), "questionAsked")]
[JsonDerivedType(typeof(QuestionClosed), "questionClosed")]
[JsonDerivedType(typeof(ThirdPartyPauseAsked), "thirdPartyPauseAsked")]
[JsonDerivedType(typeof(CasePaused), "casePaused")]
[JsonDerivedType(typeof(CustomerReminded), "customerReminded")]
[JsonDerivedType(typeof(GivingUpPostponed), "givingUpPostponed")]
[JsonDerivedType(typeof(SilenceReported), "silenceReported")]
[JsonDerivedType(typeof(ClosedWithoutReply), "closedWithoutReply")]
[JsonDerivedType(typeof(CaseResumed), "caseResumed")]
[JsonDerivedType(typeof(CaseSnoozed), "caseSnoozed")]
[JsonDerivedType(typeof(AssignmentLapsed), "assignmentLapsed")]
public abstract partial record CaseEvent
{
    /// <summary>The customer was asked something; the clock runs until the question has arrived (X1).</summary>
    /// <param name="Question">The question.</param>
    public sealed record QuestionAsked(Question Question) : CaseEvent;

    /// <summary>A question for which the clock did not stop is open no more.</summary>
    /// <param name="Step">Its step.</param>
    /// <param name="Answered">True if the customer spoke before it was known to have arrived; false if it failed for good.</param>
    /// <param name="Notice">What happened at the owner's rung when it failed.</param>
    public sealed record QuestionClosed(string Step, bool Answered, Notice? Notice = null) : CaseEvent;

    /// <summary>Somebody asked the lead to stop the clock for a third party; it runs on (X1).</summary>
    /// <param name="Request">What is asked for.</param>
    /// <param name="Notice">What happened at the lead's rung.</param>
    public sealed record ThirdPartyPauseAsked(PauseRequest Request, Notice Notice) : CaseEvent;

    /// <summary>The clock stands (X1); of a case that was paused already, only the reason changed.</summary>
    /// <param name="Pause">The pause.</param>
    public sealed record CasePaused(Pause Pause) : CaseEvent;

    /// <summary>The customer was reminded of the question (X2).</summary>
    /// <param name="Count">Which reminder of the cycle this is, from 1.</param>
    /// <param name="Passed">How many reminders of this pause have passed with it, those included that passed while nothing ran.</param>
    /// <param name="GivesUpAt">When waiting has lasted long enough (UTC): not before the reminder has had its time.</param>
    public sealed record CustomerReminded(int Count, int Passed, Instant? GivesUpAt) : CaseEvent;

    /// <summary>The notice of closing would fall into the customer's quiet hours: waiting lasts until their end (X2, M7).</summary>
    /// <param name="Until">When (UTC).</param>
    public sealed record GivingUpPostponed(Instant Until) : CaseEvent;

    /// <summary>A VIP has not answered: the supervisor was told, and the case stays paused (X2).</summary>
    /// <param name="Notice">What happened at the supervisor's rung.</param>
    public sealed record SilenceReported(Notice Notice) : CaseEvent;

    /// <summary>The customer has not answered: the case is closed, and the customer was told so (X2).</summary>
    /// <param name="KnownUntil">Until when the case is found by the customer's addresses all the same (UTC).</param>
    public sealed record ClosedWithoutReply(Instant? KnownUntil = null) : CaseEvent;

    /// <summary>The clock goes on with the time that was left (X3).</summary>
    /// <param name="Promise">The promise from now on.</param>
    /// <param name="Steps">The ladder with its new times; what has been settled stays as it was.</param>
    /// <param name="Offer">A later promise that the customer is being told of, moved as well (X4, X5).</param>
    /// <param name="Reason">Why, if somebody said so.</param>
    public sealed record CaseResumed(Promise Promise, ImmutableArray<PlannedStep> Steps, Offer? Offer = null, string? Reason = null) : CaseEvent;

    /// <summary>Notices to the owner's rung wait (L7).</summary>
    /// <param name="Snooze">For whom, and until when.</param>
    /// <param name="Notice">What happened at the lead's rung, if the lead was told of it.</param>
    public sealed record CaseSnoozed(Snooze Snooze, Notice? Notice = null) : CaseEvent;

    /// <summary>Nobody accepted the case in time: it is the team's again (L8).</summary>
    /// <param name="From">Who had been given it.</param>
    /// <param name="Notice">What happened at the lead's rung.</param>
    public sealed record AssignmentLapsed(string From, Notice Notice) : CaseEvent;
}
