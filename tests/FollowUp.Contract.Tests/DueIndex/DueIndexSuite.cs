using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using NodaTime;

namespace FollowUp.Contract.Tests.DueIndex;

/// <summary>Wake-ups are stored with the case that they belong to (O1, O4).</summary>
[Trait("Rule", "O1")]
[Trait("Rule", "O4")]
public abstract class DueIndexSuite : StorageSuite
{
    [Fact]
    public async Task Nothing_is_due_in_an_empty_store()
    {
        Assert.Empty(await DueAsync(Instant.FromUtc(2100, 1, 1, 0, 0)));
        Assert.Null(await DueIndex.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Due_cases_come_in_the_order_of_their_wake_ups()
    {
        await StoreAsync(Waking("third", 30), Waking("first", 10), Waking("second", 20));

        Assert.Equal([Due("first", 10), Due("second", 20), Due("third", 30)], await DueAsync(At(30)));
    }

    [Fact]
    public async Task A_case_is_due_at_its_instant_and_not_before()
    {
        await StoreAsync(Waking("a", 10));

        Assert.Empty(await DueAsync(At(10) - Duration.FromMilliseconds(1)));
        Assert.Equal([Due("a", 10)], await DueAsync(At(10)));
    }

    [Fact]
    public async Task No_more_come_than_were_asked_for()
    {
        await StoreAsync(Enumerable.Range(1, 5).Select(minute => Waking($"case {minute}", minute)));

        Assert.Equal([Due("case 1", 1), Due("case 2", 2)], await DueAsync(At(60), atMost: 2));
    }

    [Fact]
    public async Task Every_case_that_waits_for_one_instant_comes_once()
    {
        await StoreAsync(Enumerable.Range(0, 12).Select(i => Waking($"case {i}", 10)));

        Assert.Equal(12, (await DueAsync(At(10))).Select(due => due.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_later_commit_moves_the_wake_up()
    {
        var flag = Waking("a", 10);
        await StoreAsync(flag, SampleCommits.Then(flag) with { WakeAt = At(50) });

        Assert.Empty(await DueAsync(At(49)));
        Assert.Equal([Due("a", 50)], await DueAsync(At(50)));
    }

    [Fact]
    public async Task A_commit_without_a_wake_up_takes_the_case_out()
    {
        var flag = Waking("a", 10);
        await StoreAsync(flag, SampleCommits.Then(flag) with { WakeAt = null });

        Assert.Empty(await DueAsync(At(100)));
        Assert.Null(await DueIndex.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_next_wake_up_is_the_earliest_of_all()
    {
        await StoreAsync(Waking("a", 20), Waking("b", 10), Waking("c", 30));

        Assert.Equal(At(10), await DueIndex.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_case_stays_due_until_a_commit_moves_it()
    {
        await StoreAsync(Waking("a", 10));

        Assert.Equal(await DueAsync(At(10)), await DueAsync(At(11)));
    }

    private static Commit Waking(string name, int minute) => SampleCommits.Flag(name) with { WakeAt = At(minute) };

    private static DueCase Due(string name, int minute) => new(SampleCases.Id(name), At(minute));

    private static Instant At(int minute) => SampleCases.Start + Duration.FromMinutes(minute);
}
