using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUp.Embedded.Sqlite;

/// <summary>A connection with its prepared statements, for one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>One page holds most cases with room to spare, and the largest fact without an overflow page.</summary>
    public const string ForWriting = """
        PRAGMA page_size = 8192;
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -32000;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA mmap_size = 0;
        PRAGMA secure_delete = FAST;
        """;

    private const string ForReading = """
        PRAGMA busy_timeout = 5000;
        PRAGMA cache_size = -2000;
        PRAGMA mmap_size = 0;
        """;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];

    private SqliteSession(string file, SqliteOpenMode mode, string pragmas)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        _connection = new SqliteConnection(builder.ConnectionString);
        _connection.Open();
        KeepPlans(_connection.Handle!);
        Execute(pragmas);
    }

    /// <summary>True between BEGIN and the end of the transaction; an error may have ended it already.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public long LastRowId => raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <summary>The statements that have been prepared.</summary>
    public IReadOnlyCollection<string> Prepared => [.. _statements.Keys];

    public static SqliteSession OpenToWrite(string file) => new(file, SqliteOpenMode.ReadWriteCreate, ForWriting);

    public static SqliteSession OpenToRead(string file) => new(file, SqliteOpenMode.ReadOnly, ForReading);

    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>
    /// A plan may not hang on the values that are bound. Without this SQLite parses and plans a statement again whenever another value is bound
    /// where the plan might use it, and a LIMIT is such a place: that costs many times what the statement itself does.
    /// </summary>
    private static void KeepPlans(sqlite3 database) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(database, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), database);

    /// <summary>Runs statements once, without results.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every caller gives a constant of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
