using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <content>What becomes true when an outage is over (C6).</content>
[JsonDerivedType(typeof(ClockStarted), "clockStarted")]
public abstract partial record CaseEvent
{
    /// <summary>The clock of a case that waited for an outage to end runs from now on.</summary>
    /// <param name="Terms">The numbers of the cycle, from the book in force now.</param>
    /// <param name="Promise">What the customer is promised.</param>
    /// <param name="Steps">The steps that protect it.</param>
    public sealed record ClockStarted(Terms Terms, Promise Promise, ImmutableArray<PlannedStep> Steps) : CaseEvent;
}
