using NodaTime;

namespace FollowUp.Embedded.Commands.Explain;

/// <summary>What <c>explain</c> was called with.</summary>
internal sealed record Asked
{
    /// <summary>Lines are to be read.</summary>
    public required bool IsBatch { get; init; }

    /// <summary>Anything was given that asks about one deadline.</summary>
    public required bool IsSingle { get; init; }

    public required string? Start { get; init; }

    public required string? Within { get; init; }

    public required string? Until { get; init; }

    public required string? Calendar { get; init; }

    public required string? Kind { get; init; }

    public required string Complexity { get; init; }

    public required string Category { get; init; }

    public required string Tier { get; init; }

    /// <summary>The directory of the books.</summary>
    public required string Books { get; init; }

    /// <summary>What is taken for now (UTC).</summary>
    public required Instant Now { get; init; }

    /// <summary>The start as it was given, or now in UTC.</summary>
    /// <exception cref="UsageException">It is no time.</exception>
    public OffsetDateTime StartTime() => Start is null ? Now.WithOffset(Offset.Zero) : TimeOf("--start", Start);

    /// <summary>A time of an option.</summary>
    /// <exception cref="UsageException">It is no time.</exception>
    public static OffsetDateTime TimeOf(string option, string text) =>
        Times.TryParse(text, out var time, out var error) ? time : throw new UsageException($"{option}: {error}");
}
