using System.Text.Json.Serialization;
using FollowUp.Core.Promises;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>
/// Where calling the customer stands in one cycle (C1-C5): the slot, the live attempt, what was tried and what follows. All instants are
/// UTC. Stored as JSON: change it only by adding.
/// </summary>
public sealed record Calls
{
    /// <summary>Before anything was tried.</summary>
    public static Calls None { get; } = new();

    /// <summary>The slot that stands (C1).</summary>
    public Slot? Slot { get; init; }

    /// <summary>How many slots were chosen.</summary>
    public int Slots { get; init; }

    /// <summary>The attempt that somebody is making now (C2).</summary>
    public LiveAttempt? Live { get; init; }

    /// <summary>The attempt before; its outcome again is "already so" (C2).</summary>
    public LastAttempt? Last { get; init; }

    /// <summary>How many attempts were made, whatever came of them.</summary>
    public int Attempts { get; init; }

    /// <summary>How many reached nobody since the customer's last word (C3).</summary>
    public int Spent { get; init; }

    /// <summary>How many of them on the customer's day that ends at <see cref="DayEndsAt"/> (C3).</summary>
    public int SpentToday { get; init; }

    /// <summary>When the customer's day of the last of them ends.</summary>
    public Instant? DayEndsAt { get; init; }

    /// <summary>When the next attempt is due (C3).</summary>
    public Retry? Retry { get; init; }

    /// <summary>How many attempts became due.</summary>
    public int Retries { get; init; }

    /// <summary>How often an agent missed a call (C3).</summary>
    public int Missed { get; init; }

    /// <summary>The first attempt that reached nobody since the customer was last reached (C4).</summary>
    public Instant? TriedAt { get; init; }

    /// <summary>How often the customer was told that we called (C4).</summary>
    public int CalledYou { get; init; }

    /// <summary>When that was last decided (C4).</summary>
    public Instant? CalledYouAt { get; init; }

    /// <summary>When the first such message arrived (C4).</summary>
    public Instant? CalledYouArrivedAt { get; init; }

    /// <summary>All attempts reached nobody (C5); null once the customer is back in touch.</summary>
    public Unreachable? Unreachable { get; init; }

    /// <summary>How often that was so.</summary>
    public int TimesUnreachable { get; init; }

    /// <summary>True if something stands by which the customer is going to be called, or a supervisor decides.</summary>
    [JsonIgnore]
    public bool GoOn => (Slot, Live, Retry, Unreachable) is not (null, null, null, null);
}

/// <summary>The time at which the customer is to be called (C1). All instants are UTC.</summary>
/// <param name="StartAt">Its start.</param>
/// <param name="EndAt">Its end.</param>
/// <param name="DialFrom">The first instant at which dialling may start.</param>
/// <param name="DialUntil">The first instant at which it is too late to dial: the agent has missed it.</param>
/// <param name="RemindAt">When the owner is reminded.</param>
/// <param name="Reminded">True once that was done.</param>
public sealed record Slot(Instant StartAt, Instant EndAt, Instant DialFrom, Instant DialUntil, Instant RemindAt, bool Reminded = false);

/// <summary>An attempt that somebody is making (C2).</summary>
/// <param name="Number">Which one of the cycle, from 1.</param>
/// <param name="By">The person's id.</param>
/// <param name="At">When it began (UTC).</param>
/// <param name="Until">When its lease ends (UTC).</param>
public sealed record LiveAttempt(int Number, string By, Instant At, Instant Until);

/// <summary>The attempt that was made last (C2).</summary>
/// <param name="Number">Which one of the cycle, from 1.</param>
/// <param name="By">The person's id.</param>
/// <param name="At">When it ended (UTC).</param>
/// <param name="Outcome">What came of it; null if its lease ended and nobody has said.</param>
/// <param name="Hash">A hash of what was written down with it: the state need not carry the text again.</param>
public sealed record LastAttempt(int Number, string By, Instant At, AttemptOutcome? Outcome, ulong Hash);

/// <summary>The next attempt (C3).</summary>
/// <param name="At">When it is due (UTC), inside the customer's window.</param>
/// <param name="Rung">Who is told then.</param>
public sealed record Retry(Instant At, Rung Rung);

/// <summary>All attempts reached nobody (C5).</summary>
/// <param name="At">Since when (UTC).</param>
/// <param name="Until">How long the customer has to choose a slot (UTC); then the supervisor decides.</param>
/// <param name="Asked">True once the supervisor was asked to decide.</param>
public sealed record Unreachable(Instant At, Instant Until, bool Asked = false);
