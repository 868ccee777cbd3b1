using Azure.Data.Tables;
using FollowUp.Application.Documents;
using FollowUp.Application.Ports;
using FollowUp.Application.Surges;
using FollowUp.Core;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Reports;
using FollowUp.Functions.Tables.Documents;
using FollowUp.Functions.Tables.Projections;
using FollowUp.Functions.Tables.Queries;
using FollowUp.Functions.Tests.Product;
using FollowUp.Functions.Tests.Tables;
using FollowUp.Functions.Tests.Tables.Transport;
using NodaTime;
using Xunit.Abstractions;

namespace FollowUp.Functions.Tests.Surges;

/// <summary>
/// What looking for surges costs in billed transactions of storage, while 1,000 cases a minute are flagged in one category. A flag writes nothing for
/// it; the watch reads the rows of the figures, and how many of them does not depend on how many machines flag.
/// </summary>
[Trait("Rule", "S2")]
public sealed class WhatAWatchCosts(ITestOutputHelper output) : TablesTest, IBookshelf, IClock
{
    private const int FlagsAMinute = 1_000;
    private const int LooksAMinute = 6;

    private Instant _now = Now;

    public Books Current { get; } = DeskBooks.Shipped;

    public Instant GetCurrentInstant() => _now;

    [Fact]
    public async Task Each_minute_is_a_few_transactions_for_reading_and_none_for_a_flag()
    {
        var counter = new RequestCounter();
        var tables = Under.Through(counter);
        var desk = new AlertDesk(new TablesDocumentStore(tables), this);
        using var watch = new SurgeWatch(
            new TablesCaseFigures(tables), desk, new RedCategories(desk, this), this, new SurgeWatchOptions(RungByFlags: false));
        await MinuteAsync(counter, watch, flags: 0);

        var idle = await MinuteAsync(counter, watch, flags: 0);
        var raising = await MinuteAsync(counter, watch, FlagsAMinute);
        await MinuteAsync(counter, watch, FlagsAMinute);
        var alerts = (await desk.OnListAsync(CancellationToken.None)).Count;
        var busy = await MinuteAsync(counter, watch, FlagsAMinute);
        var more = (await desk.OnListAsync(CancellationToken.None)).Count - alerts;
        var schedules = new Schedules(new TablesDocumentStore(tables), [watch], this);
        await schedules.EnsureAsync(CancellationToken.None);
        var document = await counter.DuringAsync(() => schedules.AdvanceAsync(new DocumentKey("schedule", SurgeWatch.Schedule), CancellationToken.None));

        output.WriteLine($"transactions a minute: idle {idle}; 1,000 flags, first minute with {alerts} alerts {raising}, third with {more} more {busy}; schedule {document} a look");
        Assert.InRange(idle, LooksAMinute, 60);
        Assert.InRange(busy, LooksAMinute, 80 + (12 * more));
    }

    /// <summary>A minute's flags come evenly, and are projected as a case's orchestration does; then the watch looks.</summary>
    private async Task<int> MinuteAsync(RequestCounter counter, SurgeWatch watch, int flags)
    {
        var cost = 0;
        for (var look = 0; look < LooksAMinute; look++)
        {
            var before = _now;
            await ProjectAsync(flags / LooksAMinute, Duration.FromSeconds(10));
            _now += Duration.FromSeconds(10);
            cost += await counter.DuringAsync(() => watch.RunAsync(before, _now, CancellationToken.None));
        }

        return cost;
    }

    private async Task ProjectAsync(int count, Duration within)
    {
        var rows = Enumerable.Range(0, count).SelectMany(i => WantedRow.Figures(FiguresOf(_now + (within * i / count)))).Select(row => row.Row);
        foreach (var part in rows.Chunk(100))
        {
            await Under.Tables.Figures.SubmitTransactionAsync(part.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }

    private static CaseFigures FiguresOf(Instant at)
    {
        var id = CaseId.FromBytes(Guid.NewGuid().ToByteArray());
        return new CaseFigures
        {
            Id = id,
            FlaggedAt = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Category = "billing",
            Symptom = "charged twice",
            Tier = CustomerTier.Standard,
            Team = "hotline",
            CustomerKey = id.Value,
            Cycles = [],
        };
    }
}
