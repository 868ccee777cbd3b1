using FollowUp.Application.Ports;
using FollowUp.Application.Shifts;
using FollowUp.Core.Cases;
using FollowUp.Web.Cases;

namespace FollowUp.Embedded.Tests.Shifts;

/// <summary>What was carried over comes first in the own queue.</summary>
[Trait("Rule", "X6")]
public sealed class TheQueueInTheMorning : IAsyncLifetime, IAsyncDisposable
{
    private readonly ShiftDesk _desk = new();

    public Task InitializeAsync() => _desk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Begins_with_what_was_carried_over_and_has_every_case_once(int size)
    {
        var ids = new List<CaseId>();
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            await _desk.AtAsync($"1{ids.Count}:00");
            ids.Add(await _desk.FlagAsync(name));
        }

        await _desk.GiveAsync(ids[2], new CaseCommand.CarryOver("the bank is closed") { By = _desk.By("amy") });

        var (seen, after) = (new List<CaseId>(), (string?)null);
        do
        {
            var page = await QueueAsync("amy", size, after);
            Assert.InRange(page.Items.Count, 0, size);
            seen.AddRange(page.Items.Select(state => state.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal([ids[2], ids[0], ids[1], ids[3]], seen);
    }

    private Task<Page<Case>> QueueAsync(string owner, int size, string? after) => new CarriedFirst(_desk.Queries, new OwnCases(_desk.Queries), _desk)
        .ListAsync(new CaseQuery { Owner = owner, Size = size, After = after }, _desk.By(owner), CancellationToken.None);
}
