namespace FollowUp.Core.Cases;

/// <summary>The names of steps that stand in no ladder of the book. A step's name is part of message ids: it is never renamed.</summary>
public static partial class Steps
{
    /// <summary>The supervisor, called by hand (L2).</summary>
    public const string CallSupervisor = "L2";

    /// <summary>The lead, at the latest so long after the flag (L3).</summary>
    public const string LeadAtLeast = "L3";

    /// <summary>The acknowledgement of the flag to the customer (M0).</summary>
    public const string Welcome = "M0";

    /// <summary>The apology after a miss (M3).</summary>
    public const string Apology = "M3";

    /// <summary>What was down works again: the customer gets a time (C6).</summary>
    public const string Restored = "C6";

    /// <summary>What was down works again: the owner has to call (C6).</summary>
    public const string RestoredOwner = "C6.owner";

    /// <summary>The customer is told that the case is on its way (M1).</summary>
    public const string Progress = "M1";

    /// <summary>The rule whose steps ask somebody to call (M8).</summary>
    public const string CallRule = "M8";

    /// <summary>The owner is to call a customer whom no message reached (M8).</summary>
    public static string CallTask(int count) => $"{CallRule}.{count}";

    /// <summary>A notice that reached nobody goes on to the next (L4).</summary>
    public static string PassedOn(int count) => $"L4.{count}";

    /// <summary>The supervisor again, after a miss (L5).</summary>
    public static string Repeat(int count) => $"L5.{count}";

    /// <summary>The same rung again, because nothing followed an acknowledgement (L6).</summary>
    public static string Unacknowledged(int count) => $"L6.{count}";

    /// <summary>The follow-up to the customer (M2).</summary>
    public static string FollowUp(int count) => $"M2.{count}";

    /// <summary>The answer to the customer (M4).</summary>
    public static string Answer(int attempt) => $"M4.{attempt}";

    /// <summary>The question to the customer (X1).</summary>
    public static string Question(int count) => $"X1.{count}";

    /// <summary>The customer is reminded of a question (X2).</summary>
    public static string Reminder(int count) => $"X2.{count}";

    /// <summary>The customer is told that the case closes without a reply (X2).</summary>
    public const string NoReply = "X2.closed";

    /// <summary>The customer is told the promise of another class (X4).</summary>
    public static string NewPromise(int count) => $"X4.{count}";

    /// <summary>The customer is told a promise that was extended (X5).</summary>
    public static string Extension(int count) => $"X5.{count}";

    /// <summary>The owner is told that a question did not arrive (X1).</summary>
    public static string NotAsked(int count) => $"notAsked.{count}";

    /// <summary>The lead is asked to stop the clock for a third party (X1).</summary>
    public static string PauseAsked(int count) => $"pauseAsked.{count}";

    /// <summary>The supervisor is told that a VIP does not answer (X2).</summary>
    public static string Silent(int pause) => $"silent.{pause}";

    /// <summary>The lead, or the supervisor, is asked for more time (X5).</summary>
    public static string ExtensionAsked(int number) => $"extendAsked.{number}";

    /// <summary>The supervisor is asked for more time in the lead's place (X5).</summary>
    public static string ExtensionAskedAgain(int number) => $"extendAsked.{number}.late";

    /// <summary>The owner is told that there is no more time (X5).</summary>
    public static string ExtensionDenied(int number) => $"extendDenied.{number}";

    /// <summary>The lead is told how often notices were put off (L7).</summary>
    public static string Snoozed(int count) => $"snoozed.{count}";

    /// <summary>The lead is told that nobody accepted the case (L8).</summary>
    public static string Unaccepted(int assignment) => $"unaccepted.{assignment}";

    /// <summary>True for notices that ask or tell something on the way: they do not put the case at the rung that they go to (L3).</summary>
    public static bool OnlyAsks(string step) =>
        Promises.PlannedStep.RuleOf(step) is "notAsked" or "pauseAsked" or "silent" or "extendAsked" or "extendDenied" or "snoozed";

    /// <summary>The customer is told the new time after a pause (X3).</summary>
    public static string Resumed(int count) => $"X3.{count}";

    /// <summary>The customer is told that a master case answers for this one, and when (S5).</summary>
    public static string Master(int count) => $"S5.{count}";

    /// <summary>The new owner is told.</summary>
    public static string Assigned(int count) => $"assigned.{count}";

    /// <summary>The owner is told that the customer wrote.</summary>
    public static string Reply(int count) => $"reply.{count}";

    /// <summary>The invitation to rate (M5).</summary>
    public const string RatingInvitation = "M5";

    /// <summary>The new promise of a case that is not solved (Z2).</summary>
    public const string Reopened = "reopened";

    /// <summary>Whoever goes on with a case that is not solved (Z2).</summary>
    public const string ReopenedOwner = "reopened.owner";

    /// <summary>Whoever is to win back a customer who rated badly (Z3).</summary>
    public const string RecoveryOwner = "recovery.owner";

    /// <summary>The rung above the highest that was told: the customer had come again twice (P7).</summary>
    public const string RaisedByRepeat = "repeat.raised";

    /// <summary>The owner is told that the customer came again (P7).</summary>
    public static string CameAgain(int count) => $"repeat.{count}";
}
