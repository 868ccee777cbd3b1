using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// A pause that holds now (X1): the clock stands, and the promise beside it reads as it did when the clock stopped. All instants are UTC.
/// Stored as JSON: change it only by adding.
/// </summary>
public sealed record Pause
{
    /// <summary>Why.</summary>
    public required PauseReason Reason { get; init; }

    /// <summary>When the clock stopped.</summary>
    public required Instant Since { get; init; }

    /// <summary>When the case resumes by itself; null if it waits for somebody.</summary>
    public Instant? Until { get; init; }

    /// <summary>Who asked for it: a person's id, <c>customer</c> or <c>system</c>.</summary>
    public required string By { get; init; }

    /// <summary>What was said about it, for the timeline.</summary>
    public string? Note { get; init; }

    /// <summary>The time on the policy's clock that was left until the due time; none is left after a miss.</summary>
    public required Duration Left { get; init; }

    /// <summary>The same for the time told to the customer; null if that goes with the due time.</summary>
    public Duration? PromiseLeft { get; init; }

    /// <summary>The least time that a resumed case has (X3).</summary>
    public required Duration LeastLeft { get; init; }

    /// <summary>The time that the customer was given in place of the promise, such as the end of a slot (C1).</summary>
    public Instant? PromiseMovesTo { get; init; }

    /// <summary>The step of the question that the customer owes an answer to (X1).</summary>
    public string? Question { get; init; }

    /// <summary>When the customer is reminded of the question (X2).</summary>
    public ImmutableArray<Instant> BumpsAt { get; init; } = [];

    /// <summary>How many of these times have passed.</summary>
    public int Bumps { get; init; }

    /// <summary>When waiting has lasted long enough: the case closes, or a VIP's goes to the supervisor (X2).</summary>
    public Instant? GivesUpAt { get; init; }

    /// <summary>While it waits for a master case: the part of its target that it has if that fails (S5).</summary>
    public double? MasterPart { get; init; }

    /// <summary>When the case resumes by itself; for a master it waits no longer than to the time that the customer was told (S5).</summary>
    [JsonIgnore]
    public Instant? EndsAt => Until ?? (Reason == PauseReason.Master ? PromiseMovesTo : null);

    /// <summary>When the next of these is due; null if the pause waits for a word.</summary>
    [JsonIgnore]
    public Instant? NextAt
    {
        get
        {
            var asked = Bumps < BumpsAt.Length ? BumpsAt[Bumps] : GivesUpAt;
            return EndsAt is { } until && !(asked < until) ? until : asked;
        }
    }
}

/// <summary>Why the clock of a case stands (X1).</summary>
public enum PauseReason
{
    /// <summary>The customer was asked something and has not answered.</summary>
    WaitingForCustomer,

    /// <summary>The customer wants to hear from us later.</summary>
    CustomerAskedForLater,

    /// <summary>Somebody outside the centre has to do something first; a lead approved it.</summary>
    ThirdParty,

    /// <summary>A master case answers for this one too (S5).</summary>
    Master,
}

/// <summary>A pause that is over. Stored as JSON: change it only by adding.</summary>
/// <param name="Reason">Why the clock stood.</param>
/// <param name="From">When it stopped (UTC).</param>
/// <param name="To">When it went on (UTC).</param>
public sealed record PastPause(PauseReason Reason, Instant From, Instant To);
