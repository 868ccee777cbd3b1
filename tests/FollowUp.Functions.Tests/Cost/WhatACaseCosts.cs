using FollowUp.Functions.Tests.Engines;
using FollowUp.Functions.Tests.Product;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using NodaTime;
using Xunit.Abstractions;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>
/// Storage transactions and orchestrator turns of one case with a promise of two hours, on the Azure Storage backend, until nothing can come any more;
/// a second is four minutes, the window of three days for "not solved" a quarter of an hour, which costs the same, and the two weeks in which the customer
/// still finds the case an hour: what the timers of those cost beyond one is counted for itself and added. README publishes what this prints.
/// </summary>
public sealed class WhatACaseCosts(ITestOutputHelper output)
{
    private const int Speed = 240;
    private const int Rounds = 10;

    private const int ConfirmMinutes = 15;

    /// <summary>The worker divides a wait of 14 days into timers of three days at the most.</summary>
    private const int FurtherTimers = 4;

    private static readonly Duration Rest = Duration.FromMinutes(100);

    private readonly StorageMeter _meter = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_less_than_half_of_what_a_monitor_that_polls_every_minute_would(bool receipts)
    {
        await using var desk = await ProductDesk.OpenAsync(Speed, _meter, DeskBooks.Confirming(ConfirmMinutes));
        if (receipts)
        {
            desk.GiveReceipts();
        }

        var kept = await CostAsync(desk, "kept", Duration.FromMinutes(90), Duration.Zero);
        var missed = await CostAsync(desk, "missed", Duration.FromMinutes(180), kept.EndedAt);
        var poll = await CostOfOneAsync(desk, nameof(PollingMonitor));
        var timers = FurtherTimers * await CostOfOneAsync(desk, nameof(Sleeper));

        output.WriteLine($"with receipts: {receipts}");
        void Say(string what, (int Transactions, int Turns, int Activities, Duration) cost) => output.WriteLine(
            $"{what}: {cost.Transactions + timers:F0} storage transactions, {cost.Turns + FurtherTimers} orchestrator turns, {cost.Activities} activities");
        Say("kept, answered at 90 min", kept);
        Say("missed, answered at 180 min", missed);
        output.WriteLine($"of these, {FurtherTimers} further timers: {timers:F0} storage transactions");
        output.WriteLine($"one poll: {poll:F1} storage transactions; 90 of them {90 * poll:F0}, 180 of them {180 * poll:F0}");
        Assert.InRange(kept.Transactions + timers, 1, 90 * poll / 2);
        Assert.InRange(missed.Transactions + timers, 1, 180 * poll / 2);
    }

    private async Task<(int Transactions, int Turns, int Activities, Duration EndedAt)> CostAsync(
        ProductDesk desk, string name, Duration answerAt, Duration begunAt)
    {
        var before = (_meter.Count, desk.Turns, desk.Activities);
        // Another customer each time: nobody is asked for a second rating within days.
        var phone = $"+1202555{1000 + name.Length}";
        var id = await desk.FlagAsync(name, change: flag => flag with { Customer = flag.Customer with { Phone = phone } });
        await desk.Clock.UntilAsync(begunAt + answerAt);
        await desk.AnswerAsync(id);

        // Asking whether it is over would be counted too.
        var endsAt = begunAt + answerAt + Rest;
        await desk.Clock.UntilAsync(endsAt);
        var after = (_meter.Count, desk.Turns, desk.Activities);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await desk.Client.GetInstanceAsync(id.Value))!.RuntimeStatus);
        return (after.Count - before.Count, after.Turns - before.Turns, after.Activities - before.Activities, endsAt + Rest);
    }

    /// <summary>The cost of one round of an orchestration that does nothing else.</summary>
    private async Task<double> CostOfOneAsync(ProductDesk desk, string orchestration)
    {
        var before = _meter.Count;
        var id = await desk.Client.ScheduleNewOrchestrationInstanceAsync(orchestration, Rounds, new StartOrchestrationOptions(orchestration.PadRight(16, '0')));
        await desk.Client.WaitForInstanceCompletionAsync(id);
        return (_meter.Count - before) / (double)Rounds;
    }
}
