using System.Runtime.CompilerServices;

namespace FollowUp.Functions.Tables;

/// <summary>One sorted stream from several: partitions are sorted each, and read side by side.</summary>
internal static class Merge
{
    /// <summary>Begins all streams at once; asks each for its next part only when that part's turn has come.</summary>
    public static async IAsyncEnumerable<T> ByKeyAsync<T>(
        IEnumerable<IAsyncEnumerable<T>> streams, Func<T, string> key, [EnumeratorCancellation] CancellationToken cancel)
    {
        var readers = streams.Select(stream => stream.GetAsyncEnumerator(cancel)).ToList();
        try
        {
            var begun = await Task.WhenAll(readers.Select(reader => reader.MoveNextAsync().AsTask()));
            var heads = new PriorityQueue<IAsyncEnumerator<T>, string>(StringComparer.Ordinal);
            foreach (var (reader, _) in readers.Zip(begun).Where(pair => pair.Second))
            {
                heads.Enqueue(reader, key(reader.Current));
            }

            while (heads.TryDequeue(out var reader, out _))
            {
                yield return reader.Current;
                if (await reader.MoveNextAsync())
                {
                    heads.Enqueue(reader, key(reader.Current));
                }
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }
}
