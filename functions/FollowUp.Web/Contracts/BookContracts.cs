using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUp.Web.Contracts;

/// <summary>A book as its file would have it; the schemas beside the book files say what its members are.</summary>
public sealed record BookDocument
{
    /// <summary>The members.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Members { get; set; }
}

/// <summary>A rehearsal to hold.</summary>
public sealed record RehearseRequest
{
    /// <summary>How many days of 24 hours back: the cases flagged since then are replayed.</summary>
    [Range(1, 92)]
    public required int Days { get; init; }

    /// <summary>The draft: the whole book of policies.</summary>
    public required BookDocument Policies { get; init; }
}

/// <summary>A book that is in force.</summary>
/// <param name="Name">Its name, for paths.</param>
/// <param name="Version">Its version: a short hash of what it says.</param>
/// <param name="Stored">True if it was put through the API; false if its file is in force.</param>
/// <param name="ChangedBy">Who put it; left out for a file.</param>
/// <param name="ChangedAt">When (UTC); left out for a file.</param>
/// <param name="Reason">Why; left out for a file.</param>
public sealed record BookView(string Name, string Version, bool Stored, string? ChangedBy, Instant? ChangedAt, string? Reason);

/// <summary>The books in force.</summary>
/// <param name="Items">The books, by name.</param>
public sealed record BookListAnswer(IReadOnlyList<BookView> Items);

/// <summary>A book after it was put.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Change">The change; left out if there was none.</param>
/// <param name="AlreadySo">True if the book said just that already; left out otherwise.</param>
public sealed record BookPutAnswer(string Name, string Version, BookChangeView? Change, bool? AlreadySo);

/// <summary>A change to a book (A2). The text of both versions can be read: <c>GET /api/books/{name}?version=...</c>.</summary>
/// <param name="Version">The version from then on.</param>
/// <param name="Replaces">The version before.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
public sealed record BookChangeView(string Version, string Replaces, string By, Instant At, string? Reason);

/// <summary>Part of the changes to a book.</summary>
/// <param name="Items">The changes, the newest first.</param>
/// <param name="Next">What to give as <c>after</c> to get the following part; left out at the end.</param>
public sealed record BookVersionsAnswer(IReadOnlyList<BookChangeView> Items, string? Next);
