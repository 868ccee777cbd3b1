namespace FollowUp.Application.Bookshelves;

/// <summary>The names of books in paths: those of the files, without their ending and without a slash.</summary>
public static class BookNames
{
    private const string Extension = ".json";

    /// <summary>The name of a file's book: <c>policies</c>, <c>templates-zh-CN</c>.</summary>
    public static string Of(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Replace(Extension, "", StringComparison.Ordinal).Replace('/', '-');
    }
}
