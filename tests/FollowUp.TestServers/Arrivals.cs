namespace FollowUp.TestServers;

/// <summary>
/// What has arrived at a server, in order; safe for any number of threads. A test waits for a number of arrivals, not for a time.
/// </summary>
/// <typeparam name="T">What arrives.</typeparam>
public sealed class Arrivals<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    /// <summary>How many have arrived.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _items.Count;
            }
        }
    }

    /// <summary>A copy of what has arrived up to now, oldest first.</summary>
    public IReadOnlyList<T> Snapshot()
    {
        lock (_gate)
        {
            return [.. _items];
        }
    }

    /// <summary>Ends when at least <paramref name="count"/> have arrived.</summary>
    public Task WhenAsync(int count, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            if (_items.Count >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(cancel);
        }
    }

    internal void Add(T item)
    {
        lock (_gate)
        {
            _items.Add(item);
            foreach (var (_, reached) in _waiting.Where(w => w.Count <= _items.Count))
            {
                reached.TrySetResult();
            }

            _waiting.RemoveAll(w => w.Count <= _items.Count);
        }
    }
}
