using FollowUp.Application.Documents;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Functions.Hosting;

/// <summary>Lets every scheduled work of the centre have its document before the app takes its first call.</summary>
internal sealed class EnsureSchedules(Schedules schedules) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => schedules.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
