using System.Diagnostics.CodeAnalysis;
using FollowUp.Core.Calendars;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads a calendar that stands alone, as on the command line and in requests, in the shape of the book file.</summary>
public static class CalendarText
{
    /// <summary>Reads the JSON of one calendar.</summary>
    /// <param name="id">The name that the calendar is given.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="root">What the paths of errors begin with; also the name of the file in them.</param>
    /// <param name="calendar">The calendar, if there is no error.</param>
    /// <param name="errors">What is wrong, all of it.</param>
    public static bool TryRead(
        string id, string json, string root, [NotNullWhen(true)] out WorkingCalendar? calendar, out IReadOnlyList<BookError> errors)
    {
        var findings = new Findings(root);
        calendar = LocatedReader.Read(json, root, findings) is { } value && findings.IsClean ? CalendarEntry.Read(id, value, findings) : null;
        errors = [.. findings.Errors];
        return calendar is not null;
    }
}
