namespace FollowUp.Core.Cases;

/// <content>The steps of calling (C1-C5).</content>
public static partial class Steps
{
    internal const string SlotRule = "slot";
    internal const string CalledYouRule = "calledYou";
    internal const string UnreachableRule = "unreachable";
    internal const string SlotReminderRule = "C1";
    internal const string AttemptLapsedRule = "C2";
    internal const string RetryRule = "C3";
    internal const string SupervisorDecidesRule = "C5";

    /// <summary>The slot is confirmed to the customer (C1).</summary>
    public static string Slot(int count) => $"{SlotRule}.{count}";

    /// <summary>The owner is reminded of the slot (C1).</summary>
    public static string SlotReminder(int count) => $"{SlotReminderRule}.{count}";

    /// <summary>The owner is asked for the outcome of an attempt (C2).</summary>
    public static string AttemptLapsed(int number) => $"{AttemptLapsedRule}.{number}";

    /// <summary>The next attempt is due (C3).</summary>
    public static string Retry(int count) => $"{RetryRule}.{count}";

    /// <summary>Lead and owner are told that a call was missed (C3).</summary>
    public static string AgentMissed(int count) => $"agentMissed.{count}";

    /// <summary>Another agent is asked to call at once (C3).</summary>
    public static string AnotherAgent(int count) => $"anotherAgent.{count}";

    /// <summary>The owner is asked to find the right number (C3).</summary>
    public static string WrongNumber(int number) => $"wrongNumber.{number}";

    /// <summary>The owner is told that the customer wants no calls (C3).</summary>
    public static string CallsRefused(int number) => $"callsRefused.{number}";

    /// <summary>The customer is told that we called (C4).</summary>
    public static string CalledYou(int count) => $"{CalledYouRule}.{count}";

    /// <summary>The customer is asked to choose a slot (C5).</summary>
    public static string Unreachable(int count) => $"{UnreachableRule}.{count}";

    /// <summary>The supervisor decides about an unreachable customer (C5).</summary>
    public static string SupervisorDecides(int count) => $"{SupervisorDecidesRule}.{count}";
}
