using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>What a person hands over at the end of a shift. Times are UTC.</summary>
public sealed record HandOverAnswer
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>When the shift ends that the person works now, or works next; left out if none ends in the next 60 days.</summary>
    public Instant? ShiftEndsAt { get; init; }

    /// <summary>When the one after that begins; left out if none does in the 60 days after.</summary>
    public Instant? NextShiftAt { get; init; }

    /// <summary>The person's promises that fall due before that, and those that are late already, the earliest first.</summary>
    public required IReadOnlyList<HandOverItem> Items { get; init; }
}

/// <summary>A promise on the list.</summary>
/// <param name="Case">The case, its addresses masked.</param>
/// <param name="Touched">True if its owner has seen to it since the list was due: it stays with the owner.</param>
public sealed record HandOverItem(CaseItem Case, bool Touched);
