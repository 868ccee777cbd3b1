using NodaTime;

namespace FollowUp.Core.Cases;

/// <content>What the ends of shifts and days made of the case (X6, hand-over).</content>
public sealed partial record Cycle
{
    /// <summary>The last request to carry it over (X6); null if there was none.</summary>
    public CarriedOver? CarriedOver { get; init; }

    /// <summary>How it last went to the lead by a rule; null if it never did.</summary>
    public HandedOver? HandedOver { get; init; }
}

/// <summary>A case that is gone on with on the next working day (X6). Stored as JSON: change it only by adding.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="TouchBy">By when it is touched, or goes to the lead (UTC).</param>
public sealed record CarriedOver(string By, Instant At, Instant TouchBy);

/// <summary>A case that went to the lead by a rule. Stored as JSON: change it only by adding.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="From">Whose it was; null if it was the team's.</param>
/// <param name="To">Whose it became.</param>
/// <param name="DueAt">When the rule asked for it (UTC).</param>
public sealed record HandedOver(HandOverRule Rule, string? From, string To, Instant DueAt);
