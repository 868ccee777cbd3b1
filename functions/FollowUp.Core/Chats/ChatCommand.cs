using FollowUp.Core.Access;
using NodaTime;

namespace FollowUp.Core.Chats;

/// <summary>What can be asked of a chat.</summary>
public abstract record ChatCommand
{
    private ChatCommand()
    {
    }

    /// <summary>Who gives it (A2).</summary>
    public required Actor By { get; init; }

    /// <summary>Opens a chat, or one that has ended anew.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Language">The customer's language; null means the centre's.</param>
    /// <param name="At">When it was opened in the chat system (UTC): one that had not ended then is not opened again. Null means now.</param>
    public sealed record Open(string Id, string? Language, Instant? At) : ChatCommand;

    /// <summary>Somebody wrote: it cancels what a silence before it would bring, and a full answer of the agent begins a new one.</summary>
    /// <param name="From">Who.</param>
    /// <param name="Full">True for the agent's full answer.</param>
    /// <param name="At">When (UTC), by the chat system's clock; null means now.</param>
    /// <param name="Message">The chat system's name for what was written: it counts once, however often it comes. Null if it has none.</param>
    public sealed record Hear(Speaker From, bool Full, Instant? At, string? Message) : ChatCommand;

    /// <summary>Does what is due.</summary>
    public sealed record Tick : ChatCommand;

    /// <summary>Takes the notification that is due, to send it.</summary>
    /// <param name="LeaseFor">After which time its sender counts as gone; longer than any try takes.</param>
    public sealed record Claim(Duration LeaseFor) : ChatCommand;

    /// <summary>Says what became of a try.</summary>
    /// <param name="Id">The notification.</param>
    /// <param name="Try">Which try, counted from 1.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="NextAt">When it may be tried again (UTC), if it was not taken.</param>
    public sealed record RecordTold(string Id, int Try, ToldOutcome Outcome, Instant NextAt) : ChatCommand;
}

/// <summary>What became of a try to tell the chat system.</summary>
public enum ToldOutcome
{
    /// <summary>The chat system took it.</summary>
    Taken,

    /// <summary>There is no chat system to tell; it is shown.</summary>
    Shown,

    /// <summary>It was not taken, or nobody knows.</summary>
    NotTaken,
}
