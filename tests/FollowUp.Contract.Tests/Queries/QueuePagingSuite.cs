using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Contract.Tests.Queries;

/// <summary>A queue read page by page shows every case once.</summary>
[Trait("Rule", "O1")]
public abstract class QueuePagingSuite : StorageSuite
{
    private const int Count = 23;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public async Task Ties_and_missing_deadlines_are_neither_doubled_nor_lost(int size)
    {
        await StoreTiesAsync();

        await EventuallyAsync(async () =>
        {
            var pages = await PagesAsync(new CaseQuery { Size = size });
            var deadlines = pages.SelectMany(page => page).Select(item => item.Cycle.Promise?.DeadlineAt ?? Instant.MaxValue).ToList();

            Assert.Equal(Count, pages.SelectMany(page => page).Select(item => item.Id).Distinct().Count());
            Assert.Equal(deadlines.Order(), deadlines);
            Assert.Equal((Count + size - 1) / size, pages.Count);
            Assert.All(pages.SkipLast(1), page => Assert.Equal(size, page.Count));
        });
    }

    [Fact]
    public async Task Filters_hold_on_every_page()
    {
        await StoreTiesAsync();
        var query = new CaseQuery { Team = "south", DeadlineAfter = SampleCases.Start, DeadlineUntil = SampleCases.Start + Duration.FromHours(3), Size = 2 };

        await EventuallyAsync(async () =>
        {
            var all = (await PagesAsync(query)).SelectMany(page => page).ToList();

            Assert.Equal(8, all.Count);
            Assert.All(all, item => Assert.True(item is { Team: "south", Cycle.Promise: not null }));
        });
    }

    [Fact]
    public async Task A_case_that_ends_between_two_pages_takes_no_other_with_it()
    {
        await StoreTiesAsync();
        await EventuallyAsync(async () => Assert.Equal(Count, (await PageAsync(new CaseQuery())).Items.Count));
        var first = await PageAsync(new CaseQuery { Size = 5 });
        var ended = first.Items[^1];
        await StoreAsync(SampleCommits.Then(SampleCommits.Flag(ended), SampleCases.Ended));

        var rest = await PagesAsync(new CaseQuery { Size = 5, After = first.Next });

        Assert.Equal(Count - 5, rest.SelectMany(page => page).Select(item => item.Id).Except(first.Items.Select(item => item.Id)).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("c-")]
    [InlineData("c1-1-1")]
    [InlineData("c99999999999999999999-1")]
    [InlineData("' OR 1=1 --")]
    public async Task What_this_list_did_not_give_is_refused(string after)
    {
        await StoreTiesAsync();

        await Assert.ThrowsAsync<UnknownPageException>(() => PageAsync(new CaseQuery { After = after }));
    }

    /// <summary>A third each: one deadline, another deadline, none.</summary>
    private Task StoreTiesAsync() => StoreAsync(Enumerable.Range(0, Count).Select(i =>
    {
        var state = SampleCases.Open(SampleCases.Id($"case {i}"), SampleCases.Start + Duration.FromHours(1 + i % 3)) with
        {
            Team = i % 2 == 0 ? "north" : "south",
        };
        return SampleCommits.Flag(i % 3 == 2 ? SampleCases.Unpromised(state) : state);
    }));

    private async Task<List<IReadOnlyList<Case>>> PagesAsync(CaseQuery query)
    {
        var pages = new List<IReadOnlyList<Case>>();
        for (string? after = query.After, next = after; pages.Count == 0 || next is not null; after = next)
        {
            var page = await PageAsync(query with { After = after });
            pages.Add(page.Items);
            next = page.Next;
        }

        return pages;
    }

    private Task<Page<Case>> PageAsync(CaseQuery query) => Queries.ListAsync(query, CancellationToken.None);
}
