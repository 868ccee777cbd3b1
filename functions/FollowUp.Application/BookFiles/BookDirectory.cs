using System.Text;

namespace FollowUp.Application.BookFiles;

/// <summary>Reads the book files of a directory: its JSON files and those of <c>templates</c>.</summary>
public static class BookDirectory
{
    /// <summary>The books that are shipped, beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "books");

    private static readonly string[] Folders = ["", "templates"];

    /// <summary>Loads the books of a directory; what cannot be read is an error like any other.</summary>
    public static BookResult Load(string directory) =>
        Read(directory, out var files) is { } error ? new BookResult.Refused([error]) : BookLoader.Load(files);

    /// <summary>Reads the files without looking at what they say.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="files">The texts by their names, folders with a slash.</param>
    /// <returns>Why they cannot be read; null if they can.</returns>
    public static BookError? Read(string directory, out IReadOnlyDictionary<string, string> files)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        files = read;
        if (!Directory.Exists(directory)) return Wrong(directory, "there is no such directory");
        foreach (var folder in Folders.Where(folder => Directory.Exists(Path.Combine(directory, folder))))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(directory, folder), "*.json"))
            {
                var name = folder.Length == 0 ? Path.GetFileName(path) : $"{folder}/{Path.GetFileName(path)}";
                try
                {
                    read[name] = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
                {
                    return Wrong(name, problem is DecoderFallbackException ? "is not UTF-8" : problem.Message);
                }
            }
        }

        return null;
    }

    private static BookError Wrong(string file, string message) => new(file, 1, "$", message);
}
