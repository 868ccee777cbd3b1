using System.Diagnostics;

namespace FollowUp.Benchmarks.Http;

/// <summary>Flags over HTTP, on every connection one after another.</summary>
internal static class HttpFlag
{
    private const int Created = 201;

    /// <summary>Cases per second.</summary>
    /// <param name="product">The product.</param>
    /// <param name="first">The number of the first customer; each has one case.</param>
    /// <param name="count">How many.</param>
    public static async Task<double> MeasureAsync(Product product, int first, int count)
    {
        var connections = Enumerable.Range(0, Scale.Callers).Select(_ => new Connection()).ToArray();
        await Task.WhenAll(connections.Select(connection => connection.OpenAsync(product.Port)));
        var (next, end) = (first - 1, first + count);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(connections.Select(connection => Task.Run(async () =>
        {
            var request = new FlagRequest(product.Token);
            for (var n = Interlocked.Increment(ref next); n < end; n = Interlocked.Increment(ref next))
            {
                if (await connection.SendAsync(request.For(n)) is var status and not Created)
                {
                    throw new InvalidOperationException($"A flag was answered with {status}.");
                }
            }
        })));
        var perSecond = count / clock.Elapsed.TotalSeconds;
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        return perSecond;
    }
}
