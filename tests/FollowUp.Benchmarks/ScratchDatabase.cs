using FollowUp.Embedded.Sqlite;

namespace FollowUp.Benchmarks;

/// <summary>A database in a new directory beside the system's temporary files, which goes when it has been measured.</summary>
internal sealed class ScratchDatabase : IDisposable
{
    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("followup-benchmark-");

    public string Directory => _directory.FullName;

    public string File => Path.Combine(Directory, "followup.db");

    /// <summary>Makes the tables and closes the file.</summary>
    public async Task CreateAsync() => await SqliteDatabase.Open(File).DisposeAsync();

    public void Dispose() => _directory.Delete(recursive: true);
}
