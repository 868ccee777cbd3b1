using FollowUp.Application.BookFiles;
using FollowUp.Application.Bookshelves;
using FollowUp.Web.Answers;

namespace FollowUp.Web.Bookshelves;

/// <summary>The mistakes of books as a problem: each by its place, with its line.</summary>
internal static class BookProblems
{
    private const int Most = 50;
    private const int LongestField = 100;
    private const int LongestSentence = 300;

    /// <summary>The problem. A mistake in another book than the one that was sent is named with that book.</summary>
    /// <param name="errors">The mistakes.</param>
    /// <param name="file">The file that was sent.</param>
    /// <param name="member">The member of the body that holds it; null if the body is the book itself.</param>
    public static ApiAnswer Of(IReadOnlyList<BookError> errors, string file, string? member = null) => Problems.BookRefused(
        errors.Count,
        [.. errors.Take(Most).Select(error => (
            Cut(error.File == file ? FieldOf(error.Path, member) : $"{BookNames.Of(error.File)}: {FieldOf(error.Path, null)}", LongestField),
            $"line {error.Line}: {Cut(error.Message, LongestSentence)}"))]);

    /// <summary><c>$.policies[3].target</c> is <c>policies[3].target</c>; the book as a whole is the member that holds it, or <c>body</c>.</summary>
    private static string FieldOf(string path, string? member)
    {
        var inner = path.TrimStart('$').TrimStart('.');
        return member is null ? (inner.Length == 0 ? "body" : inner)
            : inner.Length == 0 ? member
            : $"{member}.{inner}";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
