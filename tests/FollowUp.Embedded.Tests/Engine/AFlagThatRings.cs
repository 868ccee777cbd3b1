using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Surges;
using FollowUp.Core.Cases;
using FollowUp.Embedded.Engine;
using FollowUp.Embedded.Sqlite;
using FollowUp.Embedded.Tests.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Embedded.Tests.Engine;

/// <summary>The watch of surges on one machine: it sleeps until a flag comes.</summary>
[Trait("Rule", "S1")]
public sealed class AFlagThatRings : IAsyncLifetime, IClock
{
    private static readonly DocumentKey Key = new("schedule", SurgeWatch.Schedule);

    private readonly TemporaryDatabase _file = TemporaryDatabase.Open();
    private readonly OneMachine _machine = OneMachine.Start();
    private readonly ServiceProvider _services;
    private int _flags;

    public AFlagThatRings()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(_file.Database).AddSingleton<IClock>(this);
        services.AddSingleton<IBookshelf>(new Bookshelf(_machine.Books)).AddSingleton<WakeUpSignal>().AddSingleton<IWakeUps, FlagsHeard>();
        services.AddSingleton<ICaseStore, SqliteCaseStore>().AddSingleton<ICaseFigures, SqliteCaseFigures>().AddSingleton<SqliteDocumentStore>();
        services.AddSingleton<IDocumentStore, HeardDocuments>().AddSingleton<CommandHandler>().AddSingleton<AlertDesk>().AddSingleton<RedCategories>();
        services.AddSingleton(new SurgeWatchOptions(RungByFlags: true)).AddSingleton<SurgeWatch>();
        services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<SurgeWatch>()).AddSingleton<Schedules>();
        _services = services.BuildServiceProvider();
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 2, 0);

    public Instant GetCurrentInstant() => Now;

    public async Task InitializeAsync()
    {
        await Get<Schedules>().EnsureAsync(CancellationToken.None);
        await LookAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _machine.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task Has_the_watch_look_within_seconds_and_only_the_first_writes_anything()
    {
        var asleep = await ScheduleAsync();
        Assert.True(asleep.WakeAt > Now + Duration.FromMinutes(30), "It sleeps while nothing comes.");

        await FlagAsync();
        var rung = await ScheduleAsync();
        await FlagAsync();
        await FlagAsync();

        Assert.True(rung.WakeAt <= Now + Duration.FromSeconds(10));
        Assert.Equal(rung, await ScheduleAsync());
    }

    [Fact]
    public async Task Is_found_with_those_before_it_and_then_the_watch_sleeps_until_all_may_be_clear()
    {
        for (var i = 0; i < 3; i++)
        {
            await FlagAsync();
        }

        await LookAsync();

        var alert = Assert.Single(await Get<AlertDesk>().OnListAsync(CancellationToken.None));
        Assert.Equal("charged twice", alert.Symptom);
        Assert.Equal(alert.RaisedAt + Duration.FromMinutes(60), (await ScheduleAsync()).WakeAt);
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Before_a_restart_is_counted_after_it()
    {
        await FlagAsync();
        await FlagAsync();
        await LookAsync();
        using var fresh = new SurgeWatch(
            Get<ICaseFigures>(), Get<AlertDesk>(), Get<RedCategories>(), Get<IBookshelf>(), new SurgeWatchOptions(RungByFlags: true));
        await FlagAsync();

        Now += Duration.FromSeconds(10);
        await fresh.RunAsync(Now - Duration.FromSeconds(10), Now, CancellationToken.None);
        await fresh.RunAsync(Now - Duration.FromSeconds(10), Now, CancellationToken.None);

        Assert.Equal(3, Assert.Single(await Get<AlertDesk>().OnListAsync(CancellationToken.None)).Count);
    }

    private async Task LookAsync()
    {
        Now += Duration.FromSeconds(10);
        await Get<Schedules>().AdvanceAsync(Key, CancellationToken.None);
    }

    private async Task<Document> ScheduleAsync() => (await Get<IDocumentStore>().LoadAsync(Key, CancellationToken.None))!;

    private async Task FlagAsync()
    {
        var id = CaseId.FromBytes(System.Text.Encoding.ASCII.GetBytes($"ring {++_flags}".PadRight(10)));
        var flag = _machine.Flag(id);
        var customer = flag.Customer with { Phone = $"+861390000000{_flags}" };
        Assert.IsType<CommandResult.Done>(await Get<CommandHandler>().HandleAsync(
            id, flag with { Symptom = "charged twice", Customer = customer }, idempotency: null, CancellationToken.None));
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
