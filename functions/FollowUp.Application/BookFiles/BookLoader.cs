using FollowUp.Core.Messages;

namespace FollowUp.Application.BookFiles;

/// <summary>
/// Turns the text of the book files into books that were checked together: <c>policies.json</c>, <c>calendars.json</c>,
/// <c>roster.json</c>, <c>words.json</c> and <c>templates/{language}.json</c>. Reads no disk; other files are passed over.
/// </summary>
public static class BookLoader
{
    /// <summary>Loads the books, or says everything that is wrong with them.</summary>
    /// <param name="files">The text of each file by its name, folders with a slash.</param>
    public static BookResult Load(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var policyFile = BookFile.Open(files, PolicyFile.Name);
        var calendarFile = BookFile.Open(files, CalendarFile.Name);
        var rosterFile = BookFile.Open(files, RosterFile.Name);
        var wordFile = BookFile.Open(files, WordFile.Name);

        var calendars = CalendarFile.Read(calendarFile);
        var policies = PolicyFile.Read(policyFile, CalendarFile.IdsIn(calendarFile));
        var roster = RosterFile.Read(rosterFile);
        var words = WordFile.Read(wordFile);

        var language = LanguageOf(rosterFile);
        var templateFiles = TemplateFiles.Open(files, language);
        var templates = TemplateFiles.Read(templateFiles, language);

        if (policies is not null && roster is not null && templates is not null)
        {
            TemplateFiles.CheckLengths(templateFiles, templates, policies.Rules, roster.Centre);
        }

        BookFile[] all = [policyFile, calendarFile, rosterFile, wordFile, .. templateFiles];
        return all.All(file => file.Findings.IsClean) && policies is not null && roster is not null && templates is not null && words is not null
            ? new BookResult.Loaded(
                new Core.Books(policies, calendars, roster, templates) { Words = words }, all.ToDictionary(file => file.Name, file => file.Version))
            : new BookResult.Refused([.. all.SelectMany(file => file.Findings.Errors)]);
    }

    /// <summary>The centre's language, also of a roster with mistakes, so that the templates are checked in the same run.</summary>
    private static string LanguageOf(BookFile roster)
    {
        var centre = (roster.Root as Located.Fields)?.Find("centre") as Located.Fields;
        var language = (centre?.Find("language") as Located.Text)?.Value;
        return Languages.Knows(language) ? language! : Languages.ZhCn;
    }
}
