namespace FollowUp.Embedded.Tests.Sqlite;

/// <summary>A path for a database in a directory of its own, which goes when the test does.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("followup-");

    public string Path => System.IO.Path.Combine(_directory.FullName, "followup.db");

    public void Dispose() => _directory.Delete(recursive: true);
}
