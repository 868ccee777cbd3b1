using NodaTime;

namespace FollowUp.Embedded.Engine;

/// <summary>One loop's sleep, which an earlier wake-up cuts short.</summary>
internal sealed class Sleeper : IDisposable
{
    /// <summary>The longest sleep: a machine that was suspended, or whose clock was set, is noticed after this.</summary>
    private static readonly Duration AtMost = Duration.FromSeconds(5);

    private readonly SemaphoreSlim _signal = new(0);
    private readonly Lock _lock = new();
    private Instant _until = Instant.MaxValue;
    private bool _asleep;

    /// <summary>Says until when the loop means to sleep; what changes from now on disturbs it. Call before the last look for work.</summary>
    public void Prepare()
    {
        lock (_lock)
        {
            _until = Instant.MaxValue;
            _asleep = true;
        }
    }

    /// <summary>Sleeps until an instant on a clock, at most some seconds, or until disturbed.</summary>
    public async Task SleepAsync(Instant? until, IClock clock, CancellationToken cancel)
    {
        lock (_lock)
        {
            _until = until ?? Instant.MaxValue;
        }

        var wait = until is { } at ? Duration.Min(at - clock.GetCurrentInstant(), AtMost) : AtMost;
        if (wait > Duration.Zero)
        {
            await _signal.WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), cancel);
        }

        lock (_lock)
        {
            _asleep = false;
        }

        while (_signal.Wait(0, CancellationToken.None))
        {
            // One disturbance is as good as many.
        }
    }

    /// <summary>Something is due at an instant.</summary>
    public void Disturb(Instant at)
    {
        lock (_lock)
        {
            if (!_asleep || at >= _until)
            {
                return;
            }

            _asleep = false;
        }

        _signal.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();
}
