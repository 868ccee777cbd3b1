using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What becomes true when an outage is over (C6).</content>
[JsonDerivedType(typeof(ClockStarted), "clockStarted")]
[JsonDerivedType(typeof(ClockNotStarted), "clockNotStarted")]
public abstract partial record CaseEvent
{
    /// <summary>The clock of a case that waited for an outage to end runs from now on.</summary>
    /// <param name="Terms">The numbers of the cycle, from the book in force now.</param>
    /// <param name="Promise">What the customer is promised.</param>
    /// <param name="Steps">The steps that protect it.</param>
    /// <param name="ProgressAt">When the customer is told of progress (UTC); null if never (M1).</param>
    public sealed record ClockStarted(Terms Terms, Promise Promise, ImmutableArray<PlannedStep> Steps, Instant? ProgressAt) : CaseEvent;

    /// <summary>The outage is over and the book promises such a case nothing any more: the case waits no longer, and the lead was told.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    /// <param name="Notice">What happened at the lead's rung.</param>
    public sealed record ClockNotStarted(string Reason, Notice Notice) : CaseEvent;
}
