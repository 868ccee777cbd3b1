using System.Collections.Concurrent;
using FollowUp.Application.Diagnostics;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace FollowUp.Functions.Durable;

/// <summary>
/// Starts or wakes the orchestrations of the cases that one invocation changed, after it has answered. Inside an activity nobody listens: the
/// orchestration that called it looks by itself. What is lost on the way the watchdog finds (O4).
/// </summary>
internal sealed class DurableWakeUps(ILogger<DurableWakeUps> log) : IWakeUps
{
    private readonly AsyncLocal<ConcurrentQueue<TouchedCase>?> _heard = new();

    /// <inheritdoc/>
    /// <remarks>Each wake-up is billed. An orchestration that sleeps too short looks once more and sleeps on, so only what comes sooner wakes it.</remarks>
    public ValueTask ChangedAsync(CaseChange change)
    {
        _heard.Value?.Enqueue(new TouchedCase(change.Id, change.WasAsleep || change.HasMessages || change.ComesSooner, change.WasAsleep));
        return ValueTask.CompletedTask;
    }

    /// <summary>A message of a case was settled, which may have changed nothing else about it: only lists are to show it.</summary>
    public void Settled(CaseId id, bool isNotice) => _heard.Value?.Enqueue(new TouchedCase(id, Wakes: false, WasAsleep: false) { IsNotice = isNotice });

    /// <summary>Notices of the centre were stored. No orchestration sends them: whoever listens does.</summary>
    public void Added(CaseId occasion, IReadOnlyList<string> messages) =>
        _heard.Value?.Enqueue(new TouchedCase(occasion, Wakes: false, WasAsleep: false) { IsNotice = true, ToSend = messages });

    /// <summary>Does some work, then goes on with what it touched, even if it was cut short by an exception: what was committed by then stands.</summary>
    public async Task ListenAsync(Func<Task> work, Func<IReadOnlyList<TouchedCase>, Task> goOn)
    {
        var heard = _heard.Value = new ConcurrentQueue<TouchedCase>();
        try
        {
            await work();
        }
        finally
        {
            await goOn([.. heard]);
        }
    }

    /// <summary>Wakes the orchestration of a case, or starts it.</summary>
    /// <param name="client">The client of this invocation.</param>
    /// <param name="id">The case.</param>
    /// <param name="mayBeMissing">True if it may not run yet, or not any more. If it runs all the same it is woken.</param>
    /// <param name="cancel">Cancels the attempt.</param>
    public async Task WakeAsync(DurableTaskClient client, string id, bool mayBeMissing, CancellationToken cancel)
    {
        try
        {
            if (!mayBeMissing || !await StartAsync(client, nameof(CaseOrchestration), id, cancel))
            {
                await client.RaiseEventAsync(id, CaseOrchestration.Changed, eventPayload: null, cancel);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.WakeUpLost(e, id);
        }
    }

    /// <summary>Starts an orchestration; false if that was refused, as it is for an instance that runs.</summary>
    public static async Task<bool> StartAsync(DurableTaskClient client, string orchestration, string id, CancellationToken cancel)
    {
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses(
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestration, input: null, options, cancel);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Each backend refuses in its own way. If the instance is not there it was no refusal.
            if (await client.GetInstanceAsync(id, cancel) is null)
            {
                throw;
            }

            return false;
        }
    }
}
