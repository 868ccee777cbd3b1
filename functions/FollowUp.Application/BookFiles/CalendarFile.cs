using FollowUp.Core.Calendars;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads <c>calendars.json</c>: working calendars by id.</summary>
internal static class CalendarFile
{
    public const string Name = "calendars.json";

    public static IReadOnlyDictionary<string, WorkingCalendar> Read(BookFile file)
    {
        var calendars = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var member in MembersOf(file))
        {
            // Its own findings, so that the mistake of one calendar does not hide those of the next.
            var findings = new Findings(file.Name);
            if (CalendarEntry.Read(member.Name, member.Value, findings) is { } calendar) calendars[member.Name] = calendar;
            file.Findings.AddAll(findings);
        }

        return calendars;
    }

    /// <summary>The ids that the file names, in order or not; null if it cannot be read at all.</summary>
    public static IReadOnlyCollection<string>? IdsIn(BookFile file) =>
        (file.Root as Located.Fields)?.Find("calendars") is Located.Fields calendars ? [.. calendars.Members.Select(m => m.Name)] : null;

    private static IReadOnlyList<Located.Member> MembersOf(BookFile file) =>
        Entry.Of(file.Root, file.Findings, "calendars")?.Required("calendars", Values.Fields)?.Members ?? [];
}
