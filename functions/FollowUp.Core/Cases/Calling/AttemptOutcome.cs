namespace FollowUp.Core.Cases;

/// <summary>What came of an attempt to call the customer (C3).</summary>
public enum AttemptOutcome
{
    /// <summary>The customer has the answer: the cycle ends (Z1).</summary>
    Solved,

    /// <summary>The customer was spoken to, and the case goes on.</summary>
    StillOpen,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>A machine answered: an attempt, and no contact.</summary>
    Voicemail,

    /// <summary>Somebody else answered: the number is not the customer's.</summary>
    WrongNumber,

    /// <summary>The customer does not want to be called.</summary>
    Refused,

    /// <summary>The call was not made when it was due.</summary>
    AgentMissed,
}

/// <summary>What the outcomes have in common.</summary>
internal static class AttemptOutcomes
{
    /// <summary>Nobody was reached, and the attempt counts (C3).</summary>
    public static bool ReachedNobody(this AttemptOutcome outcome) =>
        outcome is AttemptOutcome.NoAnswer or AttemptOutcome.Busy or AttemptOutcome.Voicemail;

    /// <summary>The customer was spoken to.</summary>
    public static bool IsContact(this AttemptOutcome outcome) =>
        outcome is AttemptOutcome.Solved or AttemptOutcome.StillOpen or AttemptOutcome.Refused;
}
