using FollowUp.Embedded.Files;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The one file that keeps everything: cases, facts, messages, what stands beside the cases, answers, tokens. Open it once per process and share it: it is safe for
/// concurrent use. Closing it writes what waits and lets go of the file.
/// </summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly DatabaseLock _lock;

    private SqliteDatabase(string file, DatabaseLock held, SqliteSession session)
    {
        _lock = held;
        Writer = new SqliteWriter(session);
        Readers = new SqliteReaders(file);
    }

    internal SqliteWriter Writer { get; }

    internal SqliteReaders Readers { get; }

    /// <summary>Opens a database file, or makes it for its owner alone, and brings it to the present form.</summary>
    /// <param name="file">Its path; missing directories are made.</param>
    /// <exception cref="CannotOpenDatabaseException">Another process has it, or a newer version wrote it.</exception>
    public static SqliteDatabase Open(string file)
    {
        var full = Path.GetFullPath(file);
        PrivateFile.MakeFolder(Path.GetDirectoryName(full)!);
        var held = DatabaseLock.Take(full);
        SqliteSession? session = null;
        try
        {
            // SQLite would make it readable for all; its log takes the mode of the file.
            PrivateFile.Open(full, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            session = SqliteSession.OpenToWrite(full);
            Migrations.Apply(session, full);
            return new SqliteDatabase(full, held, session);
        }
        catch
        {
            session?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes a file anew that nobody has open, so that nothing is left in it of what was deleted: pages that were let go keep their content until
    /// they are used again.
    /// </summary>
    /// <exception cref="CannotOpenDatabaseException">Another process has it.</exception>
    public static void Compact(string file)
    {
        var full = Path.GetFullPath(file);
        using var held = DatabaseLock.Take(full);
        using var session = SqliteSession.OpenToWrite(full);
        session.Execute("VACUUM");
    }

    /// <summary>Takes no more work, finishes what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        // The writer closes last: the last connection that may write folds the log into the file.
        Readers.Dispose();
        await Writer.DisposeAsync().ConfigureAwait(false);
        _lock.Dispose();
    }
}
