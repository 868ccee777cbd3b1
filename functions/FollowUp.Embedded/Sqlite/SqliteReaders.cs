using System.Collections.Concurrent;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// Read-only connections for whoever asks, each with its prepared statements. Reads run on the caller's thread, see every commit that
/// was answered before they began, and neither wait for the writer nor keep it waiting.
/// </summary>
internal sealed class SqliteReaders(string file) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly int _keptAtMost = Math.Max(4, Environment.ProcessorCount);
    private volatile bool _closed;

    public T Read<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (!_idle.TryTake(out var session))
        {
            session = SqliteSession.OpenToRead(file);
        }

        try
        {
            return work(session);
        }
        finally
        {
            GiveBack(session);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void GiveBack(SqliteSession session)
    {
        if (_closed || _idle.Count >= _keptAtMost)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }
}
