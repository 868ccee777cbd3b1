using FollowUp.Application.BookFiles;

namespace FollowUp.Embedded.Tests.BookFiles;

/// <summary>The shipped book files as text, for tests that break one of them.</summary>
internal static class BookTexts
{
    private static readonly string[] Names =
        ["policies.json", "calendars.json", "roster.json", "words.json", "templates/zh-CN.json", "templates/zh-TW.json", "templates/en.json"];

    public static Dictionary<string, string> Shipped() =>
        Names.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(BookDirectory.Shipped, name)));

    /// <summary>The shipped files, with one text in one of them replaced wherever it stands.</summary>
    public static Dictionary<string, string> With(string file, string old, string now)
    {
        var files = Shipped();
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        files[file] = files[file].Replace(old, now, StringComparison.Ordinal);
        return files;
    }

    public static BookResult.Loaded Loaded(IReadOnlyDictionary<string, string> files)
    {
        var result = BookLoader.Load(files);
        Assert.Empty((result as BookResult.Refused)?.Errors ?? []);
        return Assert.IsType<BookResult.Loaded>(result);
    }

    public static IReadOnlyList<BookError> ErrorsIn(IReadOnlyDictionary<string, string> files) =>
        Assert.IsType<BookResult.Refused>(BookLoader.Load(files)).Errors;

    /// <summary>The number of the first line that holds a text.</summary>
    public static int LineOf(IReadOnlyDictionary<string, string> files, string file, string text) =>
        Array.FindIndex(files[file].Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;
}
