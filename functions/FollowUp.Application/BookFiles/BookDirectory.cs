using System.Text;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the book files of a directory: its JSON files and those of <c>templates</c>.</summary>
public static class BookDirectory
{
    /// <summary>The books that are shipped, beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "books");

    private static readonly string[] Folders = ["", "templates"];

    /// <summary>Loads the books of a directory; what cannot be read is an error like any other.</summary>
    public static BookResult Load(string directory)
    {
        if (!Directory.Exists(directory)) return Refused(directory, "there is no such directory");
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Folders.Where(folder => Directory.Exists(Path.Combine(directory, folder))))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(directory, folder), "*.json"))
            {
                var name = folder.Length == 0 ? Path.GetFileName(path) : $"{folder}/{Path.GetFileName(path)}";
                try
                {
                    files[name] = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
                {
                    return Refused(name, problem is DecoderFallbackException ? "is not UTF-8" : problem.Message);
                }
            }
        }

        return BookLoader.Load(files);
    }

    private static BookResult.Refused Refused(string file, string message) => new([new BookError(file, 1, "$", message)]);
}
