using System.Collections.Concurrent;
using FollowUp.Functions.Durable;
using FollowUp.Functions.Tests.Engines;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FollowUp.Functions.Tests.Durable;

/// <summary>
/// The real orchestrations on the real engine, in memory and on the wall clock; the activities do what a test scripts and are written down.
/// </summary>
internal sealed class OrchestrationDesk : IAsyncDisposable
{
    public const string Case = "7k3m9qxd2v5t8w1c";

    private static readonly CaseRound Rest = new(DateTime.UtcNow.AddHours(5), [], Behind: false);
    private readonly ConcurrentQueue<(string Activity, DueWork? Work)> _calls = new();
    private Engine? _engine;

    /// <summary>What each advance finds, in order; after the last the case rests for hours.</summary>
    public ConcurrentQueue<Func<DueWork, Task<CaseRound>>> Advances { get; } = new();

    /// <summary>What is left after each send; after the last the case rests for hours.</summary>
    public ConcurrentQueue<Func<DueWork, Task<CaseRound>>> Sends { get; } = new();

    public DurableTaskClient Client => _engine!.Client;

    /// <summary>What was called, in order.</summary>
    public IReadOnlyList<(string Activity, DueWork? Work)> Calls => [.. _calls];

    public string[] Called => [.. _calls.Select(call => call.Activity)];

    public static CaseRound WakeIn(TimeSpan span, params string[] send) => new(DateTime.UtcNow + span, send, Behind: false);

    public static async Task<OrchestrationDesk> OpenAsync()
    {
        var desk = new OrchestrationDesk();
        desk._engine = await Engine.StartAsync(new MemoryBackend(), desk.Register);
        return desk;
    }

    /// <summary>The next advance finds this.</summary>
    public OrchestrationDesk Finds(CaseRound round) => Finds(_ => Task.FromResult(round));

    public OrchestrationDesk Finds(Func<DueWork, Task<CaseRound>> advance)
    {
        Advances.Enqueue(advance);
        return this;
    }

    public Task StartAsync(string id = Case) =>
        Client.ScheduleNewOrchestrationInstanceAsync(nameof(CaseOrchestration), input: null, new StartOrchestrationOptions(id));

    public Task ChangeAsync(string id = Case) => Client.RaiseEventAsync(id, CaseOrchestration.Changed, eventPayload: null);

    /// <summary>Ends when so many activities of a name have been called.</summary>
    public async Task WhenCalledAsync(string activity, int times)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_calls.Count(call => call.Activity == activity) < times)
        {
            // The engine tells nobody when it calls: a poll with a limit.
            await Task.Delay(20, patience.Token);
        }
    }

    public async Task<OrchestrationMetadata> EndAsync(string id = Case)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        return await Client.WaitForInstanceCompletionAsync(id, patience.Token);
    }

    public async ValueTask DisposeAsync() => await _engine!.DisposeAsync();

    private void Register(DurableTaskRegistry tasks)
    {
        tasks.AddOrchestratorFunc<DateTime?>(nameof(CaseOrchestration), CaseOrchestration.RunAsync);
        tasks.AddOrchestratorFunc<string?>(nameof(RebuildOrchestration), RebuildOrchestration.RunAsync);
        tasks.AddActivityFunc<DueWork, CaseRound>(nameof(CaseActivities.Advance), (_, work) => DoAsync(nameof(CaseActivities.Advance), work, Advances));
        tasks.AddActivityFunc<DueWork, CaseRound>(nameof(CaseActivities.Send), (_, work) => DoAsync(nameof(CaseActivities.Send), work, Sends));
        tasks.AddActivityFunc<string>(nameof(CaseActivities.Project), (_, _) => _calls.Enqueue((nameof(CaseActivities.Project), null)));
    }

    private Task<CaseRound> DoAsync(string activity, DueWork work, ConcurrentQueue<Func<DueWork, Task<CaseRound>>> script)
    {
        _calls.Enqueue((activity, work));
        return script.TryDequeue(out var next) ? next(work) : Task.FromResult(Rest);
    }
}
