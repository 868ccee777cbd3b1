using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Queries;

/// <summary>
/// The last row of a page, as the text that callers carry around: a letter that names the list, and the row's key. Rows before it may
/// come and go without shifting what follows.
/// </summary>
internal static class PageCursor
{
    private const int TimeLength = 19;

    public static string Write(char list, string key) => list + key;

    /// <summary>The key; null for the beginning.</summary>
    /// <exception cref="UnknownPageException">This list did not give it.</exception>
    public static string? Read(char list, string? text) =>
        text is null ? null
        : text is [var first, .. var key] && first == list
            && key.Length > TimeLength + CaseId.Length && key[TimeLength] == '_'
            && key[..TimeLength].All(char.IsAsciiDigit)
            && CaseId.TryParse(key.Substring(TimeLength + 1, CaseId.Length), out _)
            && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            ? key
            : throw new UnknownPageException();
}
