using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>
/// A clock that runs many times as fast as the wall's. The engine knows only the wall's clock, so the times that it is given and gives back are
/// turned into each other on the way.
/// </summary>
internal sealed class FastClock(Instant start, int speed) : IClock
{
    private readonly Instant _realStart = SystemClock.Instance.GetCurrentInstant();

    public Instant GetCurrentInstant() => ToFast(SystemClock.Instance.GetCurrentInstant());

    /// <summary>Never before, lest a timer rings for what is not due yet.</summary>
    public DateTime? ToReal(DateTime? fast) =>
        fast is { } at ? (_realStart + (Instant.FromDateTimeUtc(at) - start) / speed).ToDateTimeUtc().AddTicks(1) : null;

    public DateTime? ToFast(DateTime? real) => real is { } at ? ToFast(Instant.FromDateTimeUtc(at)).ToDateTimeUtc() : null;

    /// <summary>Ends when the clock shows so much since its start.</summary>
    public async Task UntilAsync(Duration since)
    {
        var left = (_realStart + since / speed) - SystemClock.Instance.GetCurrentInstant();
        if (left > Duration.Zero)
        {
            // Time itself has to pass.
            await Task.Delay(left.ToTimeSpan());
        }
    }

    private Instant ToFast(Instant real) => start + (real - _realStart) * speed;
}
