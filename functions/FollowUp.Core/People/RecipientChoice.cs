using NodaTime;

namespace FollowUp.Core.People;

/// <summary>Whom a step that fires is told to (L4).</summary>
public abstract record RecipientChoice
{
    private RecipientChoice()
    {
    }

    /// <summary>Somebody is on duty.</summary>
    /// <param name="People">Whom to tell, each with a channel; at least one.</param>
    public sealed record Reached(IReadOnlyList<Person> People) : RecipientChoice;

    /// <summary>Nobody is: the step is recorded as such and goes out later, never skipped.</summary>
    /// <param name="NextStart">The earliest next shift (UTC) of anybody who could have been told; null if none begins within 60 days.</param>
    public sealed record NobodyOnShift(Instant? NextStart) : RecipientChoice;
}
