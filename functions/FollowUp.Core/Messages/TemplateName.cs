namespace FollowUp.Core.Messages;

/// <summary>
/// The names of the templates that a book holds. They are stored with every message: a name is never given a new meaning.
/// </summary>
public static partial class TemplateName
{
    /// <summary>The sentence that the agent says to the customer at the flag (P3).</summary>
    public const string Say = "say";

    /// <summary>The same where nothing is promised: a suggestion, or a fault whose clock has not started (P1, C6).</summary>
    public const string SayNoPromise = "say.noPromise";

    /// <summary>The question to a silent customer of a chat whether there is anything else (H1).</summary>
    public const string ChatAnythingElse = "chat.anythingElse";

    /// <summary>The standard closing of a chat whose customer stays silent (H1).</summary>
    public const string ChatClosing = "chat.closing";

    /// <summary>Acknowledgement at the flag (M0).</summary>
    public const string Acknowledgement = "M0";

    /// <summary>Acknowledgement of a suggestion: thanks only, no promise (P1).</summary>
    public const string Thanks = "M0.thanks";

    /// <summary>Acknowledgement of a fault that waits for the end of an outage: no time is promised yet (C6).</summary>
    public const string OutageNoted = "M0.outage";

    /// <summary>What was down works again: the customer's promise (C6).</summary>
    public const string Restored = "C6";

    /// <summary>What was down works again: the owner has to call the customer (C6).</summary>
    public const string RestoredOwner = "C6.owner";

    /// <summary>Progress while the promise stands, for long targets (M1).</summary>
    public const string Progress = "M1";

    /// <summary>Follow-up while the case is unresolved and the promise stands (M2).</summary>
    public const string FollowUp = "M2";

    /// <summary>Follow-up when the promised time has passed: no time is promised in it (M2).</summary>
    public const string FollowUpLate = "M2.late";

    /// <summary>Apology after a miss, with a new promised time (M3).</summary>
    public const string Apology = "M3";

    /// <summary>The answer (M4).</summary>
    public const string Answer = "M4";

    /// <summary>The slot is confirmed to the customer (C1).</summary>
    public const string Slot = "slot";

    /// <summary>The customer is told that we called (C4).</summary>
    public const string CalledYou = "calledYou";

    /// <summary>All attempts reached nobody: the customer is asked to choose a slot (C5).</summary>
    public const string Unreachable = "unreachable";

    /// <summary>Reminder before the deadline (L1).</summary>
    public const string Reminder = "L1";

    /// <summary>The deadline is reached: supervisor, lead and owner (L1).</summary>
    public const string Deadline = "L1.deadline";

    /// <summary>The deadline is passed: manager (L1).</summary>
    public const string Overdue = "L1.overdue";

    /// <summary>The customer wants a supervisor now: the supervisor calls the customer (L2).</summary>
    public const string SupervisorNow = "L2";

    /// <summary>Unresolved 24 h after the flag: lead (L3).</summary>
    public const string Unresolved = "L3";

    /// <summary>A notice reached nobody: whoever stands next (L4).</summary>
    public const string PassedOn = "L4";

    /// <summary>Repeat after a miss (L5).</summary>
    public const string Repeat = "L5";

    /// <summary>The time named in an acknowledgement passed without activity (L6).</summary>
    public const string AcknowledgementLapsed = "L6";

    /// <summary>The clock goes on after a pause, with a new promised time: the customer (X3).</summary>
    public const string Resumed = "resumed";

    /// <summary>A question that the answer hangs on (X1).</summary>
    public const string Question = "question";

    /// <summary>The same question again (X2).</summary>
    public const string QuestionAgain = "question.again";

    /// <summary>The customer did not answer the question: the case closes (X2).</summary>
    public const string NoReply = "noReply";

    /// <summary>Another class of case has another promised time (X4).</summary>
    public const string NewPromise = "newPromise";

    /// <summary>More time was granted: the new promised time (X5).</summary>
    public const string Extension = "extension";

    /// <summary>A question to the customer did not arrive: the owner (X1).</summary>
    public const string NotAsked = "notAsked";

    /// <summary>The clock is to stop for a third party: the lead approves it (X1).</summary>
    public const string PauseAsked = "pauseAsked";

    /// <summary>A VIP does not answer a question: the supervisor (X2).</summary>
    public const string Silent = "silent";

    /// <summary>The owner asks for more time: the lead or the supervisor (X5).</summary>
    public const string ExtensionAsked = "extendAsked";

    /// <summary>There is no more time: the owner (X5).</summary>
    public const string ExtensionDenied = "extendDenied";

    /// <summary>Notices were put off once too often: the lead (L7).</summary>
    public const string Snoozed = "snoozed";

    /// <summary>Nobody accepted the case: the lead (L8).</summary>
    public const string Unaccepted = "unaccepted";

    /// <summary>A case was assigned to the reader (L8).</summary>
    public const string Assigned = "assigned";

    /// <summary>No message reached the customer: the owner is to call (M8).</summary>
    public const string CallTask = "M8";

    /// <summary>The customer wrote: the owner (M9).</summary>
    public const string Reply = "reply";

    /// <summary>The customer is to be called soon: the owner (C1).</summary>
    public const string SlotReminder = "C1";

    /// <summary>The outcome of a call was not written down: the owner (C2).</summary>
    public const string AttemptLapsed = "C2";

    /// <summary>The customer is to be called again now: the owner (C3).</summary>
    public const string Retry = "C3";

    /// <summary>All attempts reached nobody, and no slot was chosen: the supervisor decides (C5).</summary>
    public const string SupervisorDecides = "C5";

    /// <summary>A call was missed: lead and owner (C3).</summary>
    public const string AgentMissed = "agentMissed";

    /// <summary>A call was missed: another agent is asked to make it (C3).</summary>
    public const string AnotherAgent = "anotherAgent";

    /// <summary>The number is not the customer's: the owner finds the right one (C3).</summary>
    public const string WrongNumber = "wrongNumber";

    /// <summary>The customer wants no calls: the owner (C3).</summary>
    public const string CallsRefused = "callsRefused";

    /// <summary>Many customers wait for the same: one case answers them all, by a time (S5).</summary>
    public const string MasterJoined = "S5";

    /// <summary>Several customers see the same symptom: leads and supervisor (S1).</summary>
    public const string SurgeSymptom = "surge.symptom";

    /// <summary>Level 2: leads and supervisor (S2, S3).</summary>
    public const string SurgeLevel2 = "surge.level2";

    /// <summary>Level 1: leads and supervisor (S2, S3).</summary>
    public const string SurgeLevel1 = "surge.level1";

    /// <summary>Red: leads and supervisor (S2, S3).</summary>
    public const string SurgeRed = "surge.red";

    /// <summary>Red again: leads and supervisor (S2, S3).</summary>
    public const string SurgeRedAgain = "surge.redAgain";

    /// <summary>The invitation to rate, by a reply of one digit (M5).</summary>
    public const string RatingInvitation = "M5";

    /// <summary>It is not solved: apology with a new promise (Z2).</summary>
    public const string Reopened = "reopened";

    /// <summary>It is not solved: whoever goes on with it (Z2).</summary>
    public const string ReopenedOwner = "reopened.owner";

    /// <summary>A bad rating: apology with the promise of a call (Z3).</summary>
    public const string Recovery = "recovery";

    /// <summary>A bad rating: the lead (Z3).</summary>
    public const string RecoveryOwner = "recovery.owner";

    /// <summary>The customer came again with the same: the owner, and the second time a rung above (P7).</summary>
    public const string CameAgain = "repeat";

    /// <summary>On the customer's page: the answer is on its way, by a time (M10).</summary>
    public const string PageWaiting = "page.waiting";

    /// <summary>On the customer's page: the case is open and no time was promised (M10).</summary>
    public const string PageNoPromise = "page.noPromise";

    /// <summary>On the customer's page: the clock stands, and a new time is told when it goes on (M10, X1).</summary>
    public const string PagePaused = "page.paused";

    /// <summary>On the customer's page: the time has passed without an answer (M10).</summary>
    public const string PageLate = "page.late";

    /// <summary>On the customer's page: there is an answer (M10).</summary>
    public const string PageAnswered = "page.answered";

    /// <summary>On the customer's page: another case of the same customer goes on for this one (M10, Z4).</summary>
    public const string PageMerged = "page.merged";

    /// <summary>On the customer's page: the case ended without an answer (M10).</summary>
    public const string PageEnded = "page.ended";
}
