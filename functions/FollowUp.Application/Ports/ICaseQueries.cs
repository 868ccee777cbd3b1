using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Ports;

/// <summary>Reads for lists and pages. They may lag behind commits by a moment on a distributed store, never on a single one.</summary>
public interface ICaseQueries
{
    /// <summary>One page of a queue, by deadline, the earliest first; cases without a deadline last.</summary>
    /// <exception cref="UnknownPageException">This list did not give what <see cref="CaseQuery.After"/> asks for.</exception>
    Task<Page<Case>> ListAsync(CaseQuery query, CancellationToken cancel);

    /// <summary>
    /// The cases of the customer with this phone number (E.164) or email address, the newest first: those that run, those on which the customer
    /// may still say "not solved" (Z2), and those that have ended and are known for a while, for what the customer writes (M9) or for a flag that
    /// joined them (P7). A distributed store may miss a flag of the last moment: two such flags make two cases, which can be merged (Z4).
    /// </summary>
    Task<IReadOnlyList<Case>> OpenCasesOfAsync(string address, CancellationToken cancel);

    /// <summary>
    /// How many running promises of a team fall due in each of so many hours, one after another; an hour holds its end and not its beginning.
    /// Of each hour at most so many are counted: a flood must not make the question slow.
    /// </summary>
    /// <param name="team">The team.</param>
    /// <param name="from">The beginning of the first hour (UTC).</param>
    /// <param name="hours">How many hours.</param>
    /// <param name="atMost">How many are counted in each.</param>
    /// <param name="cancel">Cancels the question.</param>
    Task<IReadOnlyList<int>> PromisesByHourAsync(string team, Instant from, int hours, int atMost, CancellationToken cancel);

    /// <summary>The facts of a case, the oldest first.</summary>
    Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CaseId id, CancellationToken cancel);

    /// <summary>The messages of a case, the oldest first.</summary>
    Task<IReadOnlyList<OutboxItem>> MessagesAsync(CaseId id, CancellationToken cancel);

    /// <summary>One page of all messages, the newest first.</summary>
    /// <exception cref="UnknownPageException">This list did not give what <see cref="OutboxQuery.After"/> asks for.</exception>
    Task<Page<OutboxItem>> OutboxAsync(OutboxQuery query, CancellationToken cancel);
}

/// <summary>Part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">What to ask for to get the following part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which cases to list.</summary>
public sealed record CaseQuery
{
    /// <summary>True for cases that have not ended, the earliest deadline first; false for those that have, the latest first.</summary>
    public bool Running { get; init; } = true;

    /// <summary>Only this owner's.</summary>
    public string? Owner { get; init; }

    /// <summary>Only this team's.</summary>
    public string? Team { get; init; }

    /// <summary>Only those whose customer could not be told.</summary>
    public bool NotReachedOnly { get; init; }

    /// <summary>Only those whose customer no call has reached (C5).</summary>
    public bool UnreachableOnly { get; init; }

    /// <summary>Only deadlines after this instant (UTC), of cases that run.</summary>
    public Instant? DeadlineAfter { get; init; }

    /// <summary>Only deadlines at or before this instant (UTC), of cases that run.</summary>
    public Instant? DeadlineUntil { get; init; }

    /// <summary>How many at the most.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before; null for the beginning.</summary>
    public string? After { get; init; }
}

/// <summary>Which messages to list.</summary>
public sealed record OutboxQuery
{
    /// <summary>Only messages of this team's cases.</summary>
    public string? Team { get; init; }

    /// <summary>Only messages in this state.</summary>
    public MessageState? State { get; init; }

    /// <summary>How many at the most.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before; null for the beginning.</summary>
    public string? After { get; init; }
}
