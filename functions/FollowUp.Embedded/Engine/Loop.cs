using FollowUp.Application.Diagnostics;

namespace FollowUp.Embedded.Engine;

/// <summary>A background loop that survives whatever one turn throws.</summary>
internal abstract class Loop(ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    /// <summary>The name for the log.</summary>
    protected abstract string Name { get; }

    /// <summary>One turn: the work that is due, then a sleep until there is more.</summary>
    protected abstract Task TurnAsync(CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LoopFailed(e, Name, AfterFailure.TotalSeconds);
                using var pause = new PeriodicTimer(AfterFailure);
                await pause.WaitForNextTickAsync(stoppingToken);
            }
        }
    }
}
