using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>A case's life through orchestration, activities and tables; a second is four minutes.</summary>
public sealed class ACaseOnAzure : IAsyncLifetime
{
    private const int Speed = 240;

    private ProductDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ProductDesk.OpenAsync(Speed);

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    [Trait("Rule", "L1")]
    [Trait("Rule", "Z1")]
    [Trait("Rule", "M5")]
    public async Task That_is_kept_is_told_of_step_by_step_and_asks_how_it_was()
    {
        var id = await _desk.FlagAsync();
        await _desk.Clock.UntilAsync(Duration.FromMinutes(85));
        await _desk.AnswerAsync(id);
        await ProductDesk.EventuallyAsync(async () => Assert.Equal(OutcomeKind.KeptAnswered, (await _desk.CaseAsync(id)).Cycle.Outcome?.Kind));
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0", "L1.half", "M4.1", "M5"], _desk.Steps());
            return Task.CompletedTask;
        });
        Assert.Equal(4, _desk.Sms.All.Count + _desk.Email.All.Count);
    }

    [Fact]
    [Trait("Rule", "L1")]
    [Trait("Rule", "M3")]
    public async Task That_is_missed_climbs_the_ladder_and_tells_the_customer()
    {
        var id = await _desk.FlagAsync();
        await _desk.Clock.UntilAsync(Duration.FromMinutes(155));

        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Superset(
                new HashSet<string> { "M0", "L1.half", "L1.eighty", "L1.idle", "L1.before", "L1.deadline", "M3", "L1.overdue" }, _desk.Steps().ToHashSet());
            return Task.CompletedTask;
        });
        Assert.NotNull((await _desk.CaseAsync(id)).Cycle.MissedAt);
        var sent = _desk.Sms.All.Concat(_desk.Email.All).Select(message => message.Id).ToList();
        Assert.Equal(sent.Count, sent.Distinct().Count());
    }

    [Fact]
    public async Task Is_shown_by_the_lists_as_it_is()
    {
        var queries = _desk.Get<ICaseQueries>();
        var id = await _desk.FlagAsync();
        Assert.Equal(id, Assert.Single((await queries.ListAsync(new CaseQuery { Owner = _desk.Agent.Id }, CancellationToken.None)).Items).Id);

        await _desk.GiveAsync(id, new CaseCommand.AddNote("Called the bank.") { By = _desk.Agent });

        var listed = Assert.Single((await queries.ListAsync(new CaseQuery { Team = _desk.Agent.Team }, CancellationToken.None)).Items);
        Assert.Equal((await _desk.CaseAsync(id)).Version, listed.Version);
        await ProductDesk.EventuallyAsync(async () => Assert.Equal(
            MessageState.Sent, Assert.Single((await queries.OutboxAsync(new OutboxQuery(), CancellationToken.None)).Items).Message.State));
    }

    [Fact]
    public async Task That_is_changed_without_anything_coming_sooner_lets_its_orchestration_sleep()
    {
        var id = await _desk.FlagAsync();
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0"], _desk.Steps());
            return Task.CompletedTask;
        });

        // The round that sent it ends a moment later, and nothing tells that the orchestration sleeps: counting may begin only then.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var before = _desk.Activities;

        await _desk.GiveAsync(id, new CaseCommand.AddNote("Called the bank.") { By = _desk.Agent });

        // It would look now.
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal(before, _desk.Activities);
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0", "L1.half"], _desk.Steps());
            return Task.CompletedTask;
        });
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task Whose_start_was_lost_is_found_by_the_watchdog_with_its_messages()
    {
        var id = await _desk.FlagAsync(wakes: false);
        Assert.Null(await _desk.Client.GetInstanceAsync(id.Value));
        await _desk.Clock.UntilAsync(Duration.FromMinutes(64));

        await ActivatorUtilities.CreateInstance<WatchdogFunction>(_desk.Services).RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);
        await ActivatorUtilities.CreateInstance<LateMessagesFunction>(_desk.Services).RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);

        // What the orchestration that was started has claimed by then it sends itself, a moment later.
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0", "L1.half"], _desk.Steps());
            return Task.CompletedTask;
        });
        Assert.True((await _desk.Client.GetInstanceAsync(id.Value))!.IsRunning);
    }

    [Fact]
    [Trait("Rule", "O4")]
    public async Task Whose_start_was_lost_is_started_by_the_watchdog_as_soon_as_a_message_is_late()
    {
        var id = await _desk.FlagAsync(wakes: false);
        await _desk.Clock.UntilAsync(Duration.FromMinutes(3));

        var watchdog = ActivatorUtilities.CreateInstance<LateMessagesFunction>(_desk.Services);
        await watchdog.RunAsync(new TimerInfo(), _desk.Client, CancellationToken.None);

        Assert.Equal(["M0"], _desk.Steps());
        Assert.True((await _desk.Client.GetInstanceAsync(id.Value))!.IsRunning);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task That_is_woken_and_started_again_and_again_does_everything_once()
    {
        var id = await _desk.FlagAsync();
        for (var i = 0; i < 20; i++)
        {
            await _desk.Get<DurableWakeUps>().WakeAsync(_desk.Client, id.Value, mayBeMissing: i % 2 == 0, CancellationToken.None);
        }

        await _desk.Clock.UntilAsync(Duration.FromMinutes(65));
        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0", "L1.half"], _desk.Sms.All.Concat(_desk.Email.All).Select(message => message.Step));
            return Task.CompletedTask;
        });
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Whose_message_cannot_be_sent_now_goes_on_all_the_same()
    {
        var faults = 2;
        _desk.Sms.Before = _ => faults-- > 0 ? throw new InvalidOperationException("The provider's client fell over.") : Task.CompletedTask;
        await _desk.FlagAsync();
        await _desk.Clock.UntilAsync(Duration.FromMinutes(62));

        await ProductDesk.EventuallyAsync(() =>
        {
            Assert.Equal(["M0"], _desk.Sms.All.Select(message => message.Step));
            Assert.Equal(["L1.half"], _desk.Email.All.Select(message => message.Step));
            return Task.CompletedTask;
        });
    }
}
