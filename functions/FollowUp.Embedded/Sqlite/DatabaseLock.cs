using FollowUp.Embedded.Files;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// Keeps a second process away from the file: claims and wake-ups are kept by one process alone, and two would send everything twice.
/// The lock is the operating system's, so that it is gone when its holder is, however that ended; the empty file stays.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    public static DatabaseLock Take(string database)
    {
        try
        {
            return new DatabaseLock(PrivateFile.Open(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new CannotOpenDatabaseException($"{database} is in use by another FollowUp. Stop that one, or give this one its own data directory.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
