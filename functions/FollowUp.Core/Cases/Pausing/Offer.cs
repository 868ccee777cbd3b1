using FollowUp.Core.Customers;
using NodaTime;

namespace FollowUp.Core.Cases;

/// <summary>A later promise that counts once the customer was told (X4, X5). Stored as JSON: change it only by adding.</summary>
/// <param name="Step">The step of the message that tells it, the rule's id in front.</param>
/// <param name="PromisedAt">The promise (UTC), a whole minute.</param>
/// <param name="DueAt">The due time that goes with it (UTC).</param>
/// <param name="Sent">False while the clock stands, and nobody can say when the time would be.</param>
public sealed record Offer(string Step, Instant PromisedAt, Instant DueAt, bool Sent = true);

/// <summary>More time that the owner asked for (X5). Stored as JSON: change it only by adding.</summary>
/// <param name="Number">Which one of the cycle that counts towards the most this is, from 1.</param>
/// <param name="Until">The promise asked for (UTC), a whole minute.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecideBefore">How long before the deadline the supervisor decides in the lead's place.</param>
/// <param name="AtSupervisor">True if only a supervisor may decide it now.</param>
public sealed record Extension(int Number, Instant Until, string AskedBy, string Reason, Duration DecideBefore, bool AtSupervisor);

/// <summary>How the last extension was decided: the same decision again is "already so".</summary>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Granted">True if it was granted.</param>
public sealed record ExtensionDecision(string DecidedBy, bool Granted);

/// <summary>What the policy book looks at (P1). Stored as JSON: change it only by adding.</summary>
/// <param name="Kind">What the customer came with.</param>
/// <param name="Complexity">How much work it takes.</param>
/// <param name="Category">The centre's category.</param>
/// <param name="Tier">The customer's tier.</param>
public sealed record CaseClass(CaseKind Kind, Complexity Complexity, string Category, CustomerTier Tier)
{
    /// <summary>The class that a case is in.</summary>
    public static CaseClass Of(Case state) => new(state.Kind, state.Complexity, state.Category, state.Customer.Tier);
}
