using System.Collections.Immutable;
using NodaTime;

namespace FollowUp.Application.Bookshelves;

/// <summary>The one document that says which stored books are in force; small, for every instance reads it again and again. Change it only by adding.</summary>
public sealed record BookHead
{
    /// <summary>The stored books by their file's name; any other is in force as its file has it.</summary>
    public ImmutableSortedDictionary<string, StoredBook> Books { get; init; } = ImmutableSortedDictionary.Create<string, StoredBook>(StringComparer.Ordinal);
}

/// <summary>A stored book that is in force. Change it only by adding.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Change">The name of the change that brought it, the newest of a chain.</param>
public sealed record StoredBook(string Version, string Change);

/// <summary>The record of a change to a book (A2): it is kept for good. Change it only by adding.</summary>
public sealed record BookChange
{
    /// <summary>The book's file name.</summary>
    public required string Book { get; init; }

    /// <summary>The version from then on.</summary>
    public required string Version { get; init; }

    /// <summary>The version before.</summary>
    public required string Replaces { get; init; }

    /// <summary>Who did it: a person's id.</summary>
    public required string By { get; init; }

    /// <summary>When (UTC).</summary>
    public required Instant At { get; init; }

    /// <summary>Why, if it was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The change before; null for the first, which replaced the file.</summary>
    public string? Before { get; init; }
}

/// <summary>Where the text of a version lies. Change it only by adding.</summary>
/// <param name="Hash">What its pieces are named after.</param>
/// <param name="Pieces">How many there are.</param>
public sealed record BookContent(string Hash, int Pieces);

/// <summary>A piece of a text, compressed. Change it only by adding.</summary>
/// <param name="Data">In base64.</param>
public sealed record BookPiece(string Data);
