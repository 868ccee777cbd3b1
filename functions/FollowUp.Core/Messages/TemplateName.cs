namespace FollowUp.Core.Messages;

/// <summary>
/// The names of the templates that a book holds. They are stored with every message: a name is never given a new meaning.
/// </summary>
public static class TemplateName
{
    /// <summary>The sentence that the agent says to the customer at the flag (P3).</summary>
    public const string Say = "say";

    /// <summary>The same where nothing is promised: a suggestion, or a fault whose clock has not started (P1, C6).</summary>
    public const string SayNoPromise = "say.noPromise";

    /// <summary>Acknowledgement at the flag (M0).</summary>
    public const string Acknowledgement = "M0";

    /// <summary>Acknowledgement of a suggestion: thanks only, no promise (P1).</summary>
    public const string Thanks = "M0.thanks";

    /// <summary>Follow-up while the case is unresolved and the promise stands (M2).</summary>
    public const string FollowUp = "M2";

    /// <summary>Follow-up when the promised time has passed: no time is promised in it (M2).</summary>
    public const string FollowUpLate = "M2.late";

    /// <summary>Apology after a miss, with a new promised time (M3).</summary>
    public const string Apology = "M3";

    /// <summary>The answer (M4).</summary>
    public const string Answer = "M4";

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

    /// <summary>The customer wrote: the owner (M9).</summary>
    public const string Reply = "reply";
}
