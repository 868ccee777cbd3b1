namespace FollowUp.Application.BookFiles;

/// <summary>A mistake for which the books are refused.</summary>
/// <param name="File">The file, as it was named to the loader: <c>policies.json</c>, <c>templates/en.json</c>.</param>
/// <param name="Line">The line in it, counted from 1.</param>
/// <param name="Path">The JSON path in it: <c>$.policies[3].target</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record BookError(string File, int Line, string Path, string Message)
{
    /// <summary>All of it in one line, in the form that editors and terminals turn into a link.</summary>
    public override string ToString() => $"{File}:{Line} {Path} {Message}";
}
