using Azure.Core.Pipeline;
using Azure.Identity;
using FollowUp.Application.Bookshelves;
using FollowUp.Application.Commands;
using FollowUp.Application.Ports;
using FollowUp.Application.Sending;
using FollowUp.Core;
using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Messages;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Hosting;
using FollowUp.Functions.Tests.Cost;
using FollowUp.Functions.Tests.Engines;
using FollowUp.Functions.Tests.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Functions.Tests.Product;

/// <summary>
/// The product as it is put together on Azure, on tables of the emulator: real orchestrations, activities and rules, the shipped books, and a clock that
/// runs fast. Only the providers are doubles, and the Functions host is missing: an engine calls the activities, a test the functions.
/// </summary>
internal sealed class ProductDesk : IAsyncDisposable
{
    /// <summary>A Monday morning at which everybody of the shipped roster is on shift.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 2, 0);

    private readonly TablesUnderTest _tables;
    private readonly string _hub = StorageBackend.NewHub();
    private Engine? _engine;
    private int _activities;
    private int _turns;

    private ProductDesk(TablesUnderTest tables, int speed, HttpPipelinePolicy? onTheWay, Books books)
    {
        _tables = tables;
        Clock = new FastClock(Start, speed);
        var services = new ServiceCollection().AddLogging();
        services.AddFollowUp(
            onTheWay is null ? tables.Tables : tables.Through(onTheWay), new Bookshelf(books), DeskBooks.Files, new ConfigurationBuilder().Build(), new DefaultAzureCredential());
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<CaseActivities>();
        foreach (var sender in services.Where(service => service.ServiceType == typeof(IMessageSender)).ToList())
        {
            services.Remove(sender);
        }

        services.AddSingleton<IMessageSender>(Sms).AddSingleton<IMessageSender>(Email);
        Services = services.BuildServiceProvider();
        Agent = Actor.Of(books.Roster.Find("li-na")!);
    }

    public FastClock Clock { get; }

    public SentMessages Sms { get; } = new(Channel.Sms);

    public SentMessages Email { get; } = new(Channel.Email);

    public ServiceProvider Services { get; }

    public Actor Agent { get; }

    public DurableTaskClient Client => _engine!.Client;

    /// <summary>How many activities have been called.</summary>
    public int Activities => _activities;

    /// <summary>How many turns orchestrations have had.</summary>
    public int Turns => _turns;

    public static async Task<ProductDesk> OpenAsync(int speed, Books? books = null)
    {
        var desk = new ProductDesk(await TablesUnderTest.CreateAsync(), speed, onTheWay: null, books ?? DeskBooks.Shipped);
        desk._engine = await Engine.StartAsync(new MemoryBackend(), desk.Register);
        return desk;
    }

    /// <summary>With the real Azure Storage backend too, everything measured.</summary>
    public static async Task<ProductDesk> OpenAsync(int speed, StorageMeter meter, Books? books = null)
    {
        var desk = new ProductDesk(await TablesUnderTest.CreateAsync(), speed, meter, books ?? DeskBooks.Shipped);
        await desk.BeginAsync(meter);
        return desk;
    }

    /// <summary>Whoever runs orchestrations begins, over what the storage backend knows.</summary>
    public async Task BeginAsync(StorageMeter meter) => _engine = await Engine.StartAsync(await StorageBackend.OpenAsync(_hub, meter), Register);

    /// <summary>Whoever runs orchestrations goes away.</summary>
    public async Task EndAsync()
    {
        await _engine!.DisposeAsync();
        _engine = null;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Gives a command as a function does: stores it, then goes on with what it changed.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">The command.</param>
    /// <param name="wakes">False loses the wake-up on the way.</param>
    public async Task<CommandResult> GiveAsync(CaseId id, CaseCommand command, bool wakes = true)
    {
        CommandResult result = new CommandResult.NotFound();
        await Get<DurableWakeUps>().ListenAsync(
            async () => result = await Get<CommandHandler>().HandleAsync(id, command, null, CancellationToken.None),
            changes => wakes ? Get<ChangedCases>().GoOnAsync(Client, changes, CancellationToken.None) : Task.CompletedTask);
        return result;
    }

    /// <summary>From now on every text message is reported as delivered, as the webhook does it, a short while after it was taken.</summary>
    public void GiveReceipts() => Sms.Receipt = async message =>
    {
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        await Get<DurableWakeUps>().ListenAsync(
            () => Get<MessageOutcomes>().RecordAsync(new OutboxChange(message.Id, MessageState.Delivered), givesReceipts: true, CancellationToken.None),
            changes => Get<ChangedCases>().GoOnAsync(Client, changes, CancellationToken.None));
    };

    /// <summary>Li Na flags a simple complaint: two hours.</summary>
    /// <param name="name">Makes the id.</param>
    /// <param name="wakes">False loses the wake-up on the way.</param>
    /// <param name="change">What is different about it.</param>
    public async Task<CaseId> FlagAsync(string name = "one", bool wakes = true, Func<CaseCommand.Flag, CaseCommand.Flag>? change = null)
    {
        var id = CaseId.FromBytes(System.Text.Encoding.ASCII.GetBytes(name.PadRight(10)));
        var flag = new CaseCommand.Flag
        {
            By = Agent,
            Id = id,
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Category = "billing",
            Summary = "Charged twice",
            Customer = new Customer
            {
                Name = "Anna Smith",
                Salutation = "Ms",
                Phone = "+12025550143",
                Tier = CustomerTier.Standard,
                Zone = "Asia/Shanghai",
                Language = Languages.En,
            },
        };
        Assert.IsType<CommandResult.Done>(await GiveAsync(id, change?.Invoke(flag) ?? flag, wakes));
        return id;
    }

    public Task<CommandResult> AnswerAsync(CaseId id) => GiveAsync(
        id, new CaseCommand.GiveAnswer("It is paid back.", "refund", "double-booking", Proof.Message, SendTime.Now) { By = Agent });

    /// <summary>True while the orchestration of a case runs; null if it was never started.</summary>
    public async Task<bool?> RunsAsync(CaseId id) => (await Client.GetInstanceAsync(id.Value))?.IsRunning;

    public async Task<Case> CaseAsync(CaseId id) => (await Get<ICaseStore>().LoadAsync(id, CancellationToken.None))!;

    /// <summary>The steps that were sent, in order, without who got them.</summary>
    public string[] Steps() => [.. Sms.All.Concat(Email.All).OrderBy(message => message.At).Select(message => message.Step).Distinct()];

    /// <summary>Ends when something holds; fails with the last reason when it does not in time.</summary>
    public static async Task EventuallyAsync(Func<Task> check)
    {
        for (var left = 600; ; left--)
        {
            try
            {
                await check();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (left > 0)
            {
                // The engine tells nobody when it is done: a poll with a limit.
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await EndAsync();
        }

        await Services.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private void Register(DurableTaskRegistry tasks)
    {
        var activities = Get<CaseActivities>();
        tasks.AddOrchestratorFunc<DateTime?>(nameof(CaseOrchestration), (context, rungAt) =>
        {
            Interlocked.Increment(ref _turns);
            return CaseOrchestration.RunAsync(context, rungAt);
        });
        PollingMonitor.Register(tasks, Get<ICaseStore>());
        Sleeper.Register(tasks);
        tasks.AddActivityFunc<DueWork, CaseRound>(nameof(CaseActivities.Advance), (_, work) => DoAsync(work, (due, stop) => activities.Advance(due, Client, stop)));
        tasks.AddActivityFunc<DueWork, CaseRound>(nameof(CaseActivities.Send), (_, work) => DoAsync(work, (due, stop) => activities.Send(due, Client, stop)));
        tasks.AddActivityFunc<string>(nameof(CaseActivities.Project), (_, id) => activities.Project(id, CancellationToken.None));
    }

    private async Task<CaseRound> DoAsync(DueWork work, Func<DueWork, CancellationToken, Task<CaseRound>> activity)
    {
        Interlocked.Increment(ref _activities);
        var round = await activity(work with { RungAt = Clock.ToFast(work.RungAt) }, CancellationToken.None);
        return round with { WakeAt = Clock.ToReal(round.WakeAt) };
    }
}
