using System.Threading.Channels;

namespace FollowUp.Embedded.Sqlite;

/// <summary>
/// The only one who writes. Whatever waits goes into one transaction, and its callers are answered after the one fsync that makes it
/// durable: many callers share what a lone one pays for alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int BatchAtMost = 1_000;

    private readonly Channel<WriteOperation> _waiting = Channel.CreateBounded<WriteOperation>(
        new BoundedChannelOptions(4 * BatchAtMost) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly SqliteSession _session;
    private readonly WriteBatch _batch;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the writing thread. The session is its own from now on, and is closed when it has ended.</summary>
    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _batch = new WriteBatch(session);
        new Thread(Work) { IsBackground = true, Name = "SQLite writer" }.Start();
    }

    /// <summary>How many transactions have been committed.</summary>
    public long Transactions => _batch.Transactions;

    /// <summary>
    /// Runs work in the next transaction and answers when it is durable. The work may run twice, each time in a fresh transaction, and
    /// gets no further than the one that fails. Cancelling ends the wait for a place only: what has one is written and answered.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<WriteSession, T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var operation = new WriteOperation<T>(work);
        try
        {
            await _waiting.Writer.WriteAsync(operation, cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new ObjectDisposedException("The database is closed.", e);
        }

        return await operation.Answer.ConfigureAwait(false);
    }

    /// <summary>Takes no more, writes what waits, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Work()
    {
        var taken = new List<WriteOperation>(BatchAtMost);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (taken.Count < BatchAtMost && _waiting.Reader.TryRead(out var operation))
            {
                taken.Add(operation);
            }

            _batch.Write(taken);
            taken.Clear();
        }

        _session.Dispose();
        _ended.SetResult();
    }
}
