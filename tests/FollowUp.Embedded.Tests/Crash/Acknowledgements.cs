using System.Collections.Concurrent;

namespace FollowUp.Embedded.Tests.Crash;

/// <summary>What the product has acknowledged to all callers.</summary>
internal sealed class Acknowledgements : IDisposable
{
    private readonly SemaphoreSlim _one = new(0);

    /// <summary>By case.</summary>
    public ConcurrentDictionary<string, Acknowledged> Cases { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>One more command was acknowledged.</summary>
    public void Count() => _one.Release();

    /// <summary>Waits until so many more commands were acknowledged.</summary>
    public async Task WhenMoreAsync(int count, CancellationToken cancel)
    {
        while (_one.Wait(0, CancellationToken.None))
        {
            // What came before does not count.
        }

        for (var i = 0; i < count; i++)
        {
            Assert.True(await _one.WaitAsync(TimeSpan.FromSeconds(30), cancel), "The product acknowledged nothing for 30 s.");
        }
    }
}

/// <summary>What the product has acknowledged about one case.</summary>
/// <param name="Key">The key of its flag.</param>
internal sealed record Acknowledged(string Key)
{
    /// <summary>The notes acknowledged for it.</summary>
    public ConcurrentQueue<string> Notes { get; } = new();
}
