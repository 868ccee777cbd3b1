namespace FollowUp.Embedded.Files;

/// <summary>
/// Files and folders that hold personal data or secrets. On Unix only their owner may read them, from the first byte on: a mode that is
/// set afterwards leaves a moment in which others can open them. On Windows they have the rights of the folder above.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file. One that is made by it is its owner's alone; one that is there keeps its mode.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return new FileStream(path, options);
    }

    /// <summary>Makes a file for its owner alone, in the place of one that is there.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.Create, FileAccess.Write, FileShare.None);

    /// <summary>Makes a folder that its owner alone may enter; one that is there keeps its mode.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Puts a whole file in the place of whatever has its name. It is written beside it and moved: a link that somebody planted there is
    /// replaced, not followed, and nobody reads half of it.
    /// </summary>
    public static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await using (var stream = Open(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
