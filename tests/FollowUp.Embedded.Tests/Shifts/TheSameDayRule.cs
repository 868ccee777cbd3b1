using FollowUp.Application.Shifts;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Embedded.Tests.Shifts;

/// <summary>What was flagged before 16:00 should end that day; the rule holds for the team red.</summary>
[Trait("Rule", "X6")]
public sealed class TheSameDayRule : IAsyncLifetime, IAsyncDisposable
{
    private readonly ShiftDesk _desk = new();

    public Task InitializeAsync() => _desk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lists_what_is_open_at_17_and_gives_the_lead_what_is_not_carried_over_by_half_past()
    {
        await _desk.AtAsync("10:00");
        var (left, carried) = (await _desk.FlagAsync("left"), await _desk.FlagAsync("carried"));
        await _desk.AtAsync("16:10");
        var after = await _desk.FlagAsync("after");
        var (deadline, promise) = ((await _desk.CaseAsync(left)).Cycle.DeadlineAt, (await _desk.CaseAsync(carried)).Cycle.Promise);
        await _desk.AtAsync("17:10");
        await CarryAsync(carried);
        await _desk.AtAsync("17:35");

        Assert.Equal(["17:00 sameDay amy", "17:30 sameDay.lead lee"], await _desk.ToldAsync());
        Assert.Equal(("lee", "amy", "amy"), (await _desk.OwnerAsync(left), await _desk.OwnerAsync(carried), await _desk.OwnerAsync(after)));
        Assert.Equal((deadline, promise), ((await _desk.CaseAsync(left)).Cycle.DeadlineAt, (await _desk.CaseAsync(carried)).Cycle.Promise));
        var notices = await _desk.NoticesAsync();
        var number = (await _desk.CaseAsync(after)).Number;
        Assert.DoesNotContain(notices, notice => notice.Text.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_lead_in_the_morning_what_was_carried_over_and_not_touched()
    {
        await _desk.AtAsync("15:00");
        var (idle, touched) = (await _desk.FlagAsync("idle"), await _desk.FlagAsync("touched"));
        await _desk.AtAsync("17:10");
        await CarryAsync(idle);
        await CarryAsync(touched);
        await _desk.AtAsync("09:30", day: 1);
        await _desk.GiveAsync(touched, new CaseCommand.AddNote("called") { By = _desk.By("amy") });
        await _desk.AtAsync("10:05", day: 1);

        Assert.Equal(("lee", "amy"), (await _desk.OwnerAsync(idle), await _desk.OwnerAsync(touched)));
        Assert.Equal("10:00 sameDay.carried lee", (await _desk.ToldAsync())[^1]);
    }

    [Fact]
    public async Task Gives_the_lead_in_the_morning_what_was_touched_only_on_the_afternoon_before()
    {
        await _desk.AtAsync("15:00");
        var idle = await _desk.FlagAsync("idle");
        await _desk.AtAsync("17:10");
        await CarryAsync(idle);
        await _desk.AtAsync("17:20");
        await _desk.GiveAsync(idle, new CaseCommand.AddNote("tried the bank once more") { By = _desk.By("amy") });
        await _desk.AtAsync("10:05", day: 1);

        Assert.Equal("lee", await _desk.OwnerAsync(idle));
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task Tells_one_person_of_each_team_for_itself()
    {
        await using var desk = new ShiftDesk("red", "blue");
        await desk.StartAsync();
        await desk.AtAsync("10:00");
        var (red, blue) = (await desk.FlagAsync("red", "lee"), await desk.FlagAsync("blue", "liz"));
        await desk.AtAsync("16:00");
        await desk.TellAsync(Away("lee"));
        await desk.TellAsync(Away("liz"));
        await desk.AtAsync("17:35");

        var numbers = new[] { (await desk.CaseAsync(red)).Number, (await desk.CaseAsync(blue)).Number };
        var lists = (await desk.NoticesAsync()).Where(notice => notice.What == "17:30 sameDay.lead sam").Select(notice => notice.Text).ToList();
        Assert.Equal(2, lists.Count);
        Assert.All(numbers, number => Assert.Single(lists, text => text.Contains(number, StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "L10")]
    public async Task Does_only_the_last_of_what_an_outage_passed_over()
    {
        await _desk.AtAsync("10:00");
        var left = await _desk.FlagAsync("left");
        await _desk.DownUntilAsync("17:50");

        Assert.Equal(["17:50 sameDay.lead lee"], await _desk.ToldAsync());
        Assert.Equal("lee", await _desk.OwnerAsync(left));
        await _desk.LookAsync();
        Assert.Single(await _desk.ToldAsync());
    }

    [Fact]
    public async Task Leaves_teams_alone_for_which_it_does_not_hold()
    {
        await _desk.AtAsync("10:00");
        var blue = await _desk.FlagAsync("blue", "bob");
        await _desk.AtAsync("17:40");

        Assert.Equal("bob", await _desk.OwnerAsync(blue));
        Assert.DoesNotContain(await _desk.ToldAsync(), told => told.Contains("sameDay", StringComparison.Ordinal));
    }

    private static ToldAbsence Away(string person) => new(person, new LocalDateTime(2026, 11, 23, 16, 0), new LocalDateTime(2026, 11, 24, 9, 0), "ill", person);

    private Task CarryAsync(CaseId id) => _desk.GiveAsync(id, new CaseCommand.CarryOver("the bank is closed") { By = _desk.By("amy") });
}
