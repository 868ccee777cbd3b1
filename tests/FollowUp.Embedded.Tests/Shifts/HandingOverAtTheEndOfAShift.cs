using FollowUp.Core.Cases;

namespace FollowUp.Embedded.Tests.Shifts;

/// <summary>Hand-over: 30 minutes before the end of a shift the list, at its end what is untouched to the lead.</summary>
[Trait("Rule", "A3")]
public sealed class HandingOverAtTheEndOfAShift : IAsyncLifetime, IAsyncDisposable
{
    private readonly ShiftDesk _desk = new();

    public Task InitializeAsync() => _desk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lists_what_falls_due_before_the_next_shift_and_gives_the_untouched_to_the_lead_once()
    {
        await _desk.AtAsync("10:00");
        var (soon, late) = (await _desk.FlagAsync("soon", "bob", Complexity.Simple), await _desk.FlagAsync("late", "bob"));
        await _desk.AtAsync("17:00");
        await _desk.GiveAsync(soon, new CaseCommand.Reclassify(null, Complexity.Complex, null, null, "more work") { By = _desk.By("bob") });
        var night = await _desk.FlagAsync("night", "bob", Complexity.Simple);
        await _desk.AtAsync("18:30");
        await _desk.LookAsync();

        // Flagged at 10:00 for 24 hours: due an hour into the next shift. Flagged at 17:00 for two: due in the evening.
        Assert.Equal(["17:30 handOver bob", "18:00 handOver.lead liz"], await _desk.ToldAsync());
        Assert.Equal(("liz", "bob"), (await _desk.OwnerAsync(night), await _desk.OwnerAsync(late)));
        var (listed, other) = ((await _desk.CaseAsync(night)).Number, (await _desk.CaseAsync(late)).Number);
        Assert.All(await _desk.NoticesAsync(), notice => Assert.Contains(listed, notice.Text, StringComparison.Ordinal));
        Assert.All(await _desk.NoticesAsync(), notice => Assert.DoesNotContain(other, notice.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "A4")]
    public async Task Says_nothing_of_a_person_in_its_lists_which_no_case_could_erase()
    {
        await _desk.AtAsync("17:00");
        await _desk.FlagAsync("night", "bob", Complexity.Simple);
        await _desk.AtAsync("18:30");

        Assert.Equal(2, (await _desk.NoticesAsync()).Count);
        Assert.All(await _desk.NoticesAsync(), notice => Assert.DoesNotContain("case night", notice.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_what_was_touched_after_the_list()
    {
        await _desk.AtAsync("17:00");
        var night = await _desk.FlagAsync("night", "bob", Complexity.Simple);
        await _desk.AtAsync("17:45");
        await _desk.GiveAsync(night, new CaseCommand.AddNote("will call from home") { By = _desk.By("bob") });
        await _desk.AtAsync("18:30");

        Assert.Equal("bob", await _desk.OwnerAsync(night));
        Assert.Equal(["17:30 handOver bob"], await _desk.ToldAsync());
    }

    [Fact]
    public async Task Says_nothing_before_lunch_nor_where_nothing_falls_due()
    {
        await _desk.AtAsync("11:00");
        await _desk.FlagAsync("noon", "bob");
        await _desk.AtAsync("18:30");

        Assert.Empty(await _desk.ToldAsync());
    }

    [Fact]
    [Trait("Rule", "L10")]
    public async Task Is_done_late_after_an_outage_and_not_at_all_once_the_owner_is_back()
    {
        await _desk.AtAsync("17:00");
        var night = await _desk.FlagAsync("night", "bob", Complexity.Simple);
        await _desk.DownUntilAsync("20:00");

        Assert.Equal(["20:00 handOver.lead liz"], await _desk.ToldAsync());
        Assert.Equal("liz", await _desk.OwnerAsync(night));

        await _desk.AtAsync("17:00", day: 1);
        var other = await _desk.FlagAsync("other", "bob", Complexity.Simple);
        await _desk.DownUntilAsync("09:30", day: 2);
        Assert.Equal("bob", await _desk.OwnerAsync(other));
    }

    [Fact]
    [Trait("Rule", "O3")]
    public async Task Goes_on_after_a_kill_in_between_and_tells_of_all()
    {
        await _desk.AtAsync("17:00");
        var (one, two) = (await _desk.FlagAsync("one", "bob", Complexity.Simple), await _desk.FlagAsync("two", "bob", Complexity.Simple));
        await _desk.AtAsync("17:59");
        await _desk.DownBetweenAsync(one, "18:00", new CaseCommand.HandToLead(HandOverRule.ShiftEnd, "bob", ShiftDesk.Time("18:00"), ShiftDesk.Time("17:30"))
        {
            By = Core.Access.Actor.System,
        });
        await _desk.AtAsync("18:01");

        Assert.Equal(("liz", "liz"), (await _desk.OwnerAsync(one), await _desk.OwnerAsync(two)));
        var told = Assert.Single(await _desk.NoticesAsync(), notice => notice.What.Contains("handOver.lead", StringComparison.Ordinal));
        Assert.Contains((await _desk.CaseAsync(one)).Number, told.Text, StringComparison.Ordinal);
        Assert.Contains((await _desk.CaseAsync(two)).Number, told.Text, StringComparison.Ordinal);
    }
}
