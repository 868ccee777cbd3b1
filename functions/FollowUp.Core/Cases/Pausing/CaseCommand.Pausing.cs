using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What stops the clock of a case, lets it go on, or keeps it quiet for a while (X1-X3, L7).</content>
public abstract partial record CaseCommand
{
    /// <summary>Asks the customer something that the answer hangs on (X1).</summary>
    /// <param name="Text">The question as the customer gets it.</param>
    public sealed record Ask(string Text) : CaseCommand;

    /// <summary>Stops the clock, or asks the lead to (X1).</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Until">When the case resumes by itself (UTC).</param>
    /// <param name="Note">What was said, for the timeline.</param>
    public sealed record PauseCase(PauseWish Reason, Instant? Until, string? Note) : CaseCommand;

    /// <summary>Lets the clock go on (X3).</summary>
    /// <param name="Reason">Why, for the timeline.</param>
    public sealed record Resume(string? Reason) : CaseCommand;

    /// <summary>Puts off notices for a while (L7).</summary>
    /// <param name="Until">Until when (UTC).</param>
    public sealed record Snooze(Instant Until) : CaseCommand;
}

/// <summary>The reasons that people give for a pause; waiting for the customer begins with a question (X1).</summary>
public enum PauseWish
{
    /// <summary>The customer asked for later.</summary>
    CustomerLater,

    /// <summary>Somebody outside the centre has to do something first: a lead approves it.</summary>
    ThirdParty,
}
