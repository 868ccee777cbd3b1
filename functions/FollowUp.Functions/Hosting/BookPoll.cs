using FollowUp.Application.Bookshelves;
using FollowUp.Application.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Functions.Hosting;

/// <summary>
/// Puts books into force here that another instance took: before the first request, and then by a look at one small document three times a
/// minute. A look that fails changes nothing; an instance that sleeps looks when it wakes.
/// </summary>
internal sealed class BookPoll(BookKeeper keeper, ILogger<BookPoll> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keeper.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

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
