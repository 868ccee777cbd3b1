namespace FollowUp.Functions.Durable;

/// <summary>What a case needs next. Kept in the history of orchestrations: change it only by adding.</summary>
/// <param name="WakeAt">When to look again (UTC): the case's next wake-up or a message's next try; null if nothing will come by itself.</param>
/// <param name="Send">The ids of messages to send now.</param>
/// <param name="Behind">True if lists do not show the case as it is, and an attempt to put that right has just failed.</param>
internal sealed record CaseRound(DateTime? WakeAt, IReadOnlyList<string> Send, bool Behind)
{
    /// <summary>Nothing to do, now or later.</summary>
    public static readonly CaseRound Over = new(null, [], Behind: false);
}

/// <summary>What an activity is asked to do. Kept in the history of orchestrations: change it only by adding.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RungAt">The time (UTC) of the timer that rang; timers may ring up to a second early, so it counts as now.</param>
/// <param name="Messages">The messages to send, where that is what is asked.</param>
internal sealed record DueWork(string CaseId, DateTime? RungAt, IReadOnlyList<string>? Messages = null);
