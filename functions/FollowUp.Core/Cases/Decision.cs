using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>The answer to a command: facts with their messages, or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The command stands. No entries means "already so": nothing is stored.</summary>
    /// <param name="Case">The case afterwards.</param>
    /// <param name="Entries">What became true, in order.</param>
    /// <param name="Messages">What goes to the outbox in the same commit; a held message that comes again replaces itself.</param>
    /// <param name="Withdrawn">The ids of held messages that will not be sent.</param>
    public sealed record Accepted(
        Case Case, IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<OutgoingMessage> Messages, IReadOnlyList<string> Withdrawn) : Decision;

    /// <summary>The command changes nothing.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision;
}

/// <summary>One fact on a case's timeline: what became true, when, and by whom (A2).</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">A person's id, or <c>system</c>.</param>
/// <param name="Event">What.</param>
public sealed record TimelineEntry(Instant At, string By, CaseEvent Event);
