using System.Collections.Immutable;
using FollowUp.Application.BookFiles;

namespace FollowUp.Application.Bookshelves;

/// <summary>The texts that are in force, as they were checked together.</summary>
/// <param name="Texts">By the file's name; files that are no books stand there too.</param>
/// <param name="Versions">The version of every book, by the file's name.</param>
/// <param name="Head">What is stored in place of files.</param>
/// <param name="HeadVersion">How often that was changed.</param>
public sealed record BooksInForce(
    ImmutableDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Versions, BookHead Head, long HeadVersion)
{
    /// <summary>The files of the books, in the order of their names.</summary>
    public IEnumerable<string> Files => Versions.Keys.Order(StringComparer.Ordinal);

    /// <summary>The file of a book by its name in a path; null if there is no such book.</summary>
    public string? FileOf(string? name) => Versions.Keys.FirstOrDefault(file => BookNames.Of(file) == name);

    /// <summary>The stored book that stands in place of a file; null if the file is in force.</summary>
    public StoredBook? StoredFor(string file) =>
        Head.Books.GetValueOrDefault(file) is { } stored && stored.Version == Versions.GetValueOrDefault(file) ? stored : null;

    /// <summary>All books with one of them replaced, checked together; nothing changes.</summary>
    public BookResult With(string file, string text) => BookLoader.Load(Texts.SetItem(file, text));
}

/// <summary>What came of putting a book.</summary>
public abstract record BookReplacement
{
    private BookReplacement()
    {
    }

    /// <summary>It is in force.</summary>
    /// <param name="Change">What was written down.</param>
    public sealed record Done(BookChange Change) : BookReplacement;

    /// <summary>The book says just that already; layout and the order of members are no change.</summary>
    /// <param name="Version">The version in force.</param>
    public sealed record AlreadySo(string Version) : BookReplacement;

    /// <summary>Another version is in force than the caller has seen.</summary>
    /// <param name="Version">The version in force.</param>
    public sealed record Changed(string Version) : BookReplacement;

    /// <summary>The books would have mistakes.</summary>
    /// <param name="Errors">At least one.</param>
    public sealed record Refused(IReadOnlyList<BookError> Errors) : BookReplacement;
}
