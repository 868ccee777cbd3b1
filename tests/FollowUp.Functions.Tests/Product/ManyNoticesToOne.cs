using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>The caps on text messages to one person, where each case has an orchestration of its own; a second is twenty.</summary>
[Trait("Rule", "O5")]
public sealed class ManyNoticesToOne : IAsyncLifetime
{
    private const string Supervisor = "chen-jing";
    private const int All = 8;

    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(speed: 20, DeskBooks.WithoutEmail(Supervisor));

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    public async Task Leave_one_by_one_until_the_cap_and_then_as_one_by_the_timer_and_keep_no_orchestration_awake()
    {
        var ids = await Task.WhenAll(Enumerable.Range(1, All).Select(number => _desk.FlagAsync($"{number}", change: flag => flag with
        {
            EscalateNow = true,
            Customer = flag.Customer with { Phone = $"+1202555020{number}" },
        })));
        await ProductDesk.EventuallyAsync(async () => Assert.Equal(All, (await NoticesAsync(ids)).Count(IsSentOrCapped)));
        var alone = ToSupervisor().Count;
        Assert.InRange(alone, 1, All - 3);

        // Two minutes in which nobody wakes for a notice that waits: the steps of the ladder come later.
        await _desk.Clock.UntilAsync(_desk.Clock.GetCurrentInstant() - ProductDesk.Start + Duration.FromMinutes(1));
        var before = _desk.Activities;
        await _desk.Clock.UntilAsync(_desk.Clock.GetCurrentInstant() - ProductDesk.Start + Duration.FromMinutes(2));
        Assert.Equal((before, alone), (_desk.Activities, ToSupervisor().Count));
        await TimerAsync();

        var bundle = ToSupervisor()[alone..];
        Assert.Equal([TemplateName.Bundle], bundle.Select(message => message.Template));
        Assert.Equal(All - alone, (await NoticesAsync(ids)).Count(item => item.Message.State == MessageState.Bundled));
        Assert.Equal(All - alone, (await ListedAsync()).Count(item => item.Message.State == MessageState.Bundled));
    }

    private static bool IsSentOrCapped(OutboxItem item) =>
        item.Message.State == MessageState.Sent || item is { Message.State: MessageState.Queued, Code: "capped" };

    private List<OutgoingMessage> ToSupervisor() => [.. _desk.Sms.All.Where(message => message.Recipient == Supervisor)];

    private async Task<IReadOnlyList<OutboxItem>> NoticesAsync(IEnumerable<CaseId> ids)
    {
        var all = await Task.WhenAll(ids.Select(id => _desk.Get<ICaseQueries>().MessagesAsync(id, CancellationToken.None)));
        return [.. all.SelectMany(items => items).Where(item => item.Message.Recipient == Supervisor)];
    }

    private async Task<IReadOnlyList<OutboxItem>> ListedAsync() =>
        (await _desk.Get<ICaseQueries>().OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items;

    private Task TimerAsync() => ActivatorUtilities.CreateInstance<LateMessagesFunction>(
        _desk.Services, _desk.Get<Functions.Tables.Outbox.TablesOutbox>()).RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
}
