using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Contract.Tests.Queries;

/// <summary>What a queue shows, and in which order.</summary>
[Trait("Rule", "O1")]
public abstract class QueueSuite : StorageSuite
{
    [Fact]
    public async Task The_earliest_deadline_comes_first_and_no_deadline_last()
    {
        await StoreAsync(
            Case("none", state => SampleCases.Unpromised(state)), Case("late", minute: 90), Case("early", minute: 30), Case("middle", minute: 60));

        await ShowsAsync(new CaseQuery(), "early", "middle", "late", "none");
    }

    [Fact]
    public async Task A_listed_case_is_whole()
    {
        var flag = Case("a");
        await StoreAsync(flag);

        await EventuallyAsync(async () =>
            Assert.Equal(StoredJson.Write(flag.Case), StoredJson.Write(Assert.Single((await PageAsync(new CaseQuery())).Items))));
    }

    [Fact]
    public async Task An_ended_case_is_listed_among_the_ended()
    {
        var flag = Case("ended");
        await StoreAsync(Case("open"), flag, SampleCommits.Then(flag, SampleCases.Ended));

        await ShowsAsync(new CaseQuery(), "open");
        await ShowsAsync(new CaseQuery { Running = false }, "ended");
        await ShowsAsync(new CaseQuery { Running = false, Team = "north", Owner = "li" }, "ended");
    }

    [Fact]
    public async Task Of_the_ended_the_latest_deadline_comes_first_on_every_page()
    {
        var flags = new[] { Case("early", minute: 30), Case("late", minute: 90), Case("middle", minute: 60) };
        await StoreAsync([.. flags, .. flags.Select(flag => SampleCommits.Then(flag, SampleCases.Ended))]);
        var ended = new CaseQuery { Running = false };

        await ShowsAsync(ended, "late", "middle", "early");
        var first = await PageAsync(ended with { Size = 2 });
        await ShowsAsync(ended with { Size = 2, After = first.Next }, "early");
    }

    [Fact]
    public async Task Owner_and_team_narrow_the_list()
    {
        await StoreAsync(
            Case("li's", state => state with { Owner = "li", Team = "north" }),
            Case("li's, south", state => state with { Owner = "li", Team = "south" }, minute: 70),
            Case("nobody's", state => state with { Owner = null, Team = "south" }, minute: 80));

        await ShowsAsync(new CaseQuery { Owner = "li" }, "li's", "li's, south");
        await ShowsAsync(new CaseQuery { Team = "south" }, "li's, south", "nobody's");
        await ShowsAsync(new CaseQuery { Team = "south", Owner = "li" }, "li's, south");
        await ShowsAsync(new CaseQuery { Team = "east" });
    }

    [Fact]
    public async Task Customers_who_could_not_be_told_have_their_own_list()
    {
        var flag = Case("told again", state => state with { CustomerNotReached = true });
        await StoreAsync(
            Case("told"), Case("not told", state => state with { CustomerNotReached = true, Team = "south", Owner = "wu" }),
            flag, SampleCommits.Then(flag, state => state with { CustomerNotReached = false }));

        await ShowsAsync(new CaseQuery { NotReachedOnly = true }, "not told");
        await ShowsAsync(new CaseQuery { NotReachedOnly = true, Team = "south", Owner = "wu" }, "not told");
        await ShowsAsync(new CaseQuery { NotReachedOnly = true, Team = "north" });
    }

    [Fact]
    [Trait("Rule", "C5")]
    public async Task Customers_whom_no_call_reaches_have_their_own_list()
    {
        var flag = Case("back in touch", SampleCases.Unreachable);
        await StoreAsync(
            Case("reached"), Case("unreachable", state => SampleCases.Unreachable(state) with { Team = "south", Owner = "wu" }),
            flag, SampleCommits.Then(flag, state => state with { Cycle = state.Cycle with { Calls = Calls.None } }));

        await ShowsAsync(new CaseQuery { UnreachableOnly = true }, "unreachable");
        await ShowsAsync(new CaseQuery { UnreachableOnly = true, Team = "south", Owner = "wu" }, "unreachable");
        await ShowsAsync(new CaseQuery { UnreachableOnly = true, Team = "north" });
    }

    [Fact]
    public async Task Deadlines_are_taken_after_one_instant_and_up_to_another()
    {
        await StoreAsync(
            Case("30", minute: 30), Case("60", minute: 60), Case("90", minute: 90), Case("none", state => SampleCases.Unpromised(state)));

        await ShowsAsync(new CaseQuery { DeadlineAfter = At(30) }, "60", "90");
        await ShowsAsync(new CaseQuery { DeadlineUntil = At(60) }, "30", "60");
        await ShowsAsync(new CaseQuery { DeadlineAfter = At(30), DeadlineUntil = At(60), Team = "north" }, "60");
        await ShowsAsync(new CaseQuery { DeadlineAfter = At(60), DeadlineUntil = At(60) });
    }

    [Fact]
    public async Task A_case_moves_between_lists_with_its_owner_its_team_and_its_deadline()
    {
        var flag = Case("a", minute: 30);
        await StoreAsync(flag, Case("b", minute: 60), SampleCommits.Then(flag, _ => Case("a", Given, minute: 90).Case));

        await ShowsAsync(new CaseQuery(), "b", "a");
        await ShowsAsync(new CaseQuery { Team = "south" }, "a");
        await ShowsAsync(new CaseQuery { Owner = "wu" }, "a");
        await ShowsAsync(new CaseQuery { Team = "north", Owner = "li" }, "b");

        static Case Given(Case state) => state with { Owner = "wu", Team = "south" };
    }

    [Fact]
    public async Task Promises_are_counted_by_the_hour_in_which_they_fall_due_and_an_hour_holds_its_end()
    {
        var ended = Case("ended", minute: 30);
        await StoreAsync(
            Case("at the beginning", minute: 0), Case("a", minute: 1), Case("b", minute: 59), Case("at the end", minute: 60), Case("next", minute: 61),
            Case("third", minute: 180), Case("later", minute: 181), Case("south", state => state with { Team = "south" }, minute: 30),
            Case("none", state => SampleCases.Unpromised(state)), ended, SampleCommits.Then(ended, SampleCases.Ended));

        await CountsAsync("north", 3, 100, 3, 1, 1);
        await CountsAsync("north", 1, 100, 3);
        await CountsAsync("north", 3, 2, 2, 1, 1);
        await CountsAsync("south", 2, 100, 1, 0);
        await CountsAsync("east", 2, 100, 0, 0);
    }

    private Task CountsAsync(string team, int hours, int atMost, params int[] counts) => EventuallyAsync(async () =>
        Assert.Equal(counts, await Queries.PromisesByHourAsync(team, At(0), hours, atMost, CancellationToken.None)));

    private static Commit Case(string summary, Func<Case, Case>? change = null, int minute = 60)
    {
        var state = SampleCases.Open(SampleCases.Id(summary), At(minute)) with { Summary = summary };
        return SampleCommits.Flag(change is null ? state : change(state));
    }

    private static Instant At(int minute) => SampleCases.Start + Duration.FromMinutes(minute);

    private Task ShowsAsync(CaseQuery query, params string[] summaries) => EventuallyAsync(async () =>
        Assert.Equal(summaries, (await PageAsync(query)).Items.Select(item => item.Summary)));

    private Task<Page<Case>> PageAsync(CaseQuery query) => Queries.ListAsync(query, CancellationToken.None);
}
