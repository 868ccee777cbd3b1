using FollowUp.Core.Messages;
using FollowUp.Core.People;
using FollowUp.Core.Promises;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads <c>templates/*.json</c>, one file for each language (M6).</summary>
internal static class TemplateFiles
{
    private const string Folder = "templates/";
    private const string Extension = ".json";

    /// <summary>The file of a language.</summary>
    public static string NameOf(string language) => Folder + language + Extension;

    /// <summary>Opens every file of the folder; there is one at least for the centre's language.</summary>
    public static IReadOnlyList<BookFile> Open(IReadOnlyDictionary<string, string> files, string language) =>
    [
        .. files.Keys.Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Append(NameOf(language)).Distinct().Order(StringComparer.Ordinal).Select(name => BookFile.Open(files, name)),
    ];

    /// <summary>Checks all of them together; null if there are findings.</summary>
    public static TemplateBook? Read(IReadOnlyList<BookFile> files, string language)
    {
        var sources = files.SelectMany(SourcesIn).ToList();
        if (!files.All(file => file.Findings.IsClean)) return null;
        var book = TemplateBook.Create(sources, language, out var errors);
        Add(files, errors);
        return book;
    }

    /// <summary>Finds templates that are too long for an SMS (M11); the policies say what is too long, and the roster how the centre is reached.</summary>
    public static void CheckLengths(IReadOnlyList<BookFile> files, TemplateBook book, PromiseRules rules, Centre centre) =>
        Add(files, TemplateLength.Problems(book, rules.Sms.SegmentsAtMost, centre.ReachUs));

    private static void Add(IReadOnlyList<BookFile> files, IEnumerable<TemplateError> errors)
    {
        foreach (var error in errors)
        {
            var file = files.First(f => f.Name == NameOf(error.Language));
            var template = ((file.Root as Located.Fields)?.Find("templates") as Located.Fields)?.Find(error.Template);
            var at = template ?? file.Root!;
            file.Findings.Add(at, template is null ? $"'{error.Template}': {error.Message}" : error.Message);
        }
    }

    private static IReadOnlyList<TemplateSource> SourcesIn(BookFile file)
    {
        if (Entry.Of(file.Root, file.Findings, "language", "templates") is not { } entry) return [];
        var language = entry.Required("language", (value, findings) => Language(value, findings, file.Name)) ?? "";
        var templates = entry.Required("templates", Values.Fields)?.Members ?? [];
        return [.. templates.Select(member => Source(language, member, file.Findings)).OfType<TemplateSource>()];
    }

    private static TemplateSource? Source(string language, Located.Member member, Findings findings) =>
        Entry.Of(member.Value, findings, "subject", "text") is { } template
            ? new TemplateSource(
                language, member.Name, template.Optional("subject", Values.Text) ?? "", template.Required("text", Values.Text) ?? "")
            : null;

    /// <summary>The language that a file is in; the file is named after it.</summary>
    private static string? Language(Located value, Findings findings, string file)
    {
        var language = CentreEntry.Language(value, findings);
        if (language is null || NameOf(language) == file) return language;
        findings.Add(value, $"'{language}' belongs into {NameOf(language)}");
        return null;
    }
}
