using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FollowUp.Core.Promises;

namespace FollowUp.Core.Cases;

/// <content>What stops and starts the clock of a case (X1-X3).</content>
[JsonDerivedType(typeof(CasePaused), "casePaused")]
[JsonDerivedType(typeof(CaseResumed), "caseResumed")]
public abstract partial record CaseEvent
{
    /// <summary>The clock stands (X1); of a case that was paused already, only the reason changed.</summary>
    /// <param name="Pause">The pause.</param>
    public sealed record CasePaused(Pause Pause) : CaseEvent;

    /// <summary>The clock goes on with the time that was left (X3).</summary>
    /// <param name="Promise">The promise from now on.</param>
    /// <param name="Steps">The ladder with its new times; what has been settled stays as it was.</param>
    public sealed record CaseResumed(Promise Promise, ImmutableArray<PlannedStep> Steps) : CaseEvent;
}
