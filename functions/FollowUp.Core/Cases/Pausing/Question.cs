using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>What the customer was asked (X1). Stored as JSON: change it only by adding.</summary>
/// <param name="Step">The step of its message.</param>
/// <param name="Text">The words.</param>
/// <param name="AskedBy">Who asked.</param>
public sealed record Question(string Step, string Text, string AskedBy);

/// <summary>A pause for a third party that a lead has to approve (X1). Stored as JSON: change it only by adding.</summary>
/// <param name="AskedBy">Who asked.</param>
/// <param name="Until">When the case would resume by itself (UTC).</param>
/// <param name="Note">Whom the case waits for, and what for.</param>
public sealed record PauseRequest(string AskedBy, Instant? Until, string Note);

/// <summary>Notices that were put off (L7). Stored as JSON: change it only by adding.</summary>
/// <param name="SnoozedBy">Who put them off.</param>
/// <param name="Until">Until when (UTC).</param>
/// <param name="WithRepeats">True for a supervisor, whose own repeats wait as well.</param>
public sealed record Snooze(string SnoozedBy, Instant Until, bool WithRepeats);
