using FollowUp.Embedded.Sqlite;

namespace FollowUp.Embedded.Tests.Sqlite;

/// <summary>A fresh database that goes when the test does.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly TemporaryFile _file = new();

    private TemporaryDatabase() => Database = SqliteDatabase.Open(_file.Path);

    public SqliteDatabase Database { get; }

    public static TemporaryDatabase Open() => new();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _file.Dispose();
    }
}
