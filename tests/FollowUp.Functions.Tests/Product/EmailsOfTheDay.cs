using FollowUp.Application.Documents;
using FollowUp.Application.Launches;
using FollowUp.Core.Messages;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>What the supervisors are told every day, by the timer for documents on the tables; a second is two hours.</summary>
public sealed class EmailsOfTheDay : IAsyncLifetime
{
    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 7200);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "L9")]
    public async Task Go_out_at_their_time_and_once()
    {
        var now = _desk.Clock.GetCurrentInstant();
        await _desk.Get<Schedules>().EnsureAsync(CancellationToken.None);
        await _desk.Get<LaunchDesk>().WatchAsync(
            new Launch
            {
                Id = "launch0000000000",
                Project = "Fibre",
                Date = "2026-11-23",
                DigestAt = now + Duration.FromMinutes(10),
                By = "chen-jing",
                At = now,
            },
            CancellationToken.None);

        await _desk.Clock.UntilAsync(now - ProductDesk.Start + Duration.FromDays(1));
        await ProductDesk.EventuallyAsync(async () =>
        {
            await TimerAsync();
            Assert.Contains(TemplateName.Digest, Sent());
            Assert.Contains(TemplateName.LaunchDigest, Sent());
        });
        await TimerAsync();

        // On a busy machine another morning may have come.
        Assert.Single(Sent(), TemplateName.LaunchDigest);
        Assert.Equal(_desk.Email.All.Count, _desk.Email.All.Select(message => message.Id).Distinct().Count());
        Assert.NotNull((await _desk.Get<LaunchDesk>().FindAsync("launch0000000000", CancellationToken.None))!.ToldAt);
    }

    private IEnumerable<string> Sent() => _desk.Email.All.Select(message => message.Template);

    private Task TimerAsync() => ActivatorUtilities.CreateInstance<DueDocumentsFunction>(_desk.Services)
        .RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
}
