using FollowUp.Functions.Tests.Engines;
using FollowUp.Functions.Tests.Product;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using NodaTime;
using Xunit.Abstractions;

namespace FollowUp.Functions.Tests.Cost;

/// <summary>
/// Storage transactions and orchestrator turns of one case with a promise of two hours, on the Azure Storage backend, until nothing can come any more;
/// a second is four minutes, and the window of three days for "not solved" a quarter of an hour: it costs the same. README publishes what this prints.
/// </summary>
public sealed class WhatACaseCosts(ITestOutputHelper output)
{
    private const int Speed = 240;
    private const int Polls = 10;

    private const int ConfirmMinutes = 15;

    private static readonly Duration Rest = Duration.FromMinutes(40);

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
        var poll = await CostOfAPollAsync(desk);

        output.WriteLine($"with receipts: {receipts}");
        output.WriteLine($"kept, answered at 90 min: {kept.Transactions} storage transactions, {kept.Turns} orchestrator turns, {kept.Activities} activities");
        output.WriteLine($"missed, answered at 180 min: {missed.Transactions} storage transactions, {missed.Turns} orchestrator turns, {missed.Activities} activities");
        output.WriteLine($"one poll: {poll:F1} storage transactions; 90 of them {90 * poll:F0}, 180 of them {180 * poll:F0}");
        Assert.InRange(kept.Transactions, 1, 90 * poll / 2);
        Assert.InRange(missed.Transactions, 1, 180 * poll / 2);
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

    private async Task<double> CostOfAPollAsync(ProductDesk desk)
    {
        var before = _meter.Count;
        var id = await desk.Client.ScheduleNewOrchestrationInstanceAsync(nameof(PollingMonitor), Polls, new StartOrchestrationOptions("polled0000000000"));
        await desk.Client.WaitForInstanceCompletionAsync(id);
        return (_meter.Count - before) / (double)Polls;
    }
}
