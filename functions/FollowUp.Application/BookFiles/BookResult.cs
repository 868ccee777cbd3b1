namespace FollowUp.Application.BookFiles;

/// <summary>What came of loading the book files.</summary>
public abstract record BookResult
{
    private BookResult()
    {
    }

    /// <summary>They are in order.</summary>
    /// <param name="Books">The books, checked together.</param>
    /// <param name="Versions">The version of every file, by its name: a short hash of its content, whatever its layout (P6).</param>
    public sealed record Loaded(Core.Books Books, IReadOnlyDictionary<string, string> Versions) : BookResult;

    /// <summary>They are not, and none of them is used.</summary>
    /// <param name="Errors">At least one, file by file in the order of their lines.</param>
    public sealed record Refused(IReadOnlyList<BookError> Errors) : BookResult;
}
