using FollowUp.Application.Bookshelves;
using FollowUp.Application.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Functions.Hosting;

/// <summary>
/// Puts books into force here that another instance took: before the first request, and then by a look at one small document three times a
/// minute. A look that fails changes nothing; an instance that sleeps looks when it wakes.
/// </summary>
internal sealed class BookPoll(BookKeeper keeper, ILogger<BookPoll> log) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <summary>Before anything else starts, the one that takes requests among it.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => keeper.RefreshAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keeper.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.BooksNotRead(e);
            }
        }
    }
}
