using System.Collections.Immutable;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Contract.Tests.Samples;
using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Contract.Tests.Queries;

/// <summary>What is counted of cases is found on the days on which it counts.</summary>
public abstract class FigureSuite : StorageSuite
{
    private static readonly LocalDate Sunday = new(2026, 11, 22);
    private static readonly LocalDate Monday = Sunday.PlusDays(1);

    [Fact]
    public async Task A_flag_counts_on_its_day()
    {
        await StoreAsync(Case("a", minute: 0));

        await EventuallyAsync(async () => Assert.Equal(["a"], await OnAsync(Sunday)));
        Assert.Empty(await OnAsync(Monday));
        Assert.Empty(await OnAsync(Sunday.PlusDays(-1)));
    }

    [Fact]
    public async Task A_case_counts_on_every_day_on_which_something_of_it_does_and_as_it_stands()
    {
        var flag = Case("a", minute: 0);
        await StoreAsync(flag, SampleCommits.Then(flag, state => Ended(state, Duration.FromDays(1))));

        await EventuallyAsync(async () =>
        {
            Assert.Equal(OutcomeKind.Cancelled, Assert.Single(await FiguresAsync(Sunday)).Cycles[0].Result);
            Assert.Equal(OutcomeKind.Cancelled, Assert.Single(await FiguresAsync(Monday)).Cycles[0].Result);
        });
    }

    [Fact]
    public async Task What_a_report_reads_is_what_is_computed_of_the_case()
    {
        var state = SampleCases.WithEveryMember() with { Project = "Lijiang fibre" };
        await StoreAsync(SampleCommits.Flag(state));

        await EventuallyAsync(async () =>
        {
            var found = Assert.Single(await FiguresAsync(Sunday));
            Assert.Equal(StoredJson.WriteUtf8(CaseFigures.Of(state)), StoredJson.WriteUtf8(found));
        });
    }

    [Fact]
    public async Task Something_that_counts_on_another_day_now_says_so_wherever_the_case_still_stands()
    {
        var flag = Case("a", minute: 0);
        var rated = SampleCommits.Then(flag, state => Rated(state, 2, Duration.FromDays(1)));
        await StoreAsync(flag, rated, SampleCommits.Then(rated, state => Rated(state, 5, Duration.FromDays(2))));

        await EventuallyAsync(async () => Assert.Equal(5, Assert.Single(await FiguresAsync(Sunday.PlusDays(2))).Cycles[0].Rating));
        Assert.All(await FiguresAsync(Monday), figures => Assert.Equal(5, figures.Cycles[0].Rating));
    }

    [Fact]
    public async Task The_earliest_flag_comes_first_and_pages_follow_each_other()
    {
        await StoreAsync(Case("c", minute: 20), Case("a", minute: 0), Case("b", minute: 10), Case("d", minute: 30), Case("e", minute: 40));

        await EventuallyAsync(async () => Assert.Equal(["a", "b", "c", "d", "e"], await OnAsync(Sunday, atMost: 2)));
    }

    [Fact]
    public async Task Flags_of_one_instant_are_all_read_over_pages()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        await StoreAsync(names.Select(name => Case(name, minute: 5)));

        await EventuallyAsync(async () =>
        {
            var found = await FiguresAsync(Sunday, atMost: 2);
            Assert.Equal(names.Select(name => SampleCases.Id(name).Value).Order(StringComparer.Ordinal), found.Select(figures => figures.Id.Value));
        });
    }

    [Fact]
    public async Task Only_flags_since_an_instant_are_read_if_it_is_given()
    {
        await StoreAsync(Case("a", minute: 0), Case("b", minute: 10), Case("c", minute: 20));

        await EventuallyAsync(async () => Assert.Equal(["b", "c"], await OnAsync(Sunday, At(10))));
        Assert.Equal(["c"], await OnAsync(Sunday, At(10) + Duration.FromTicks(1)));
        Assert.Empty(await OnAsync(Sunday, At(21)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c0-1")]
    [InlineData("f12-notanid")]
    public async Task A_page_that_was_never_given_is_refused(string after) =>
        await Assert.ThrowsAsync<UnknownPageException>(() => Figures.OnDayAsync(Sunday, null, 10, after, CancellationToken.None));

    private static Instant At(int minute) => SampleCases.Start + Duration.FromMinutes(minute);

    private static Commit Case(string name, int minute) =>
        SampleCommits.Flag(SampleCases.Open(SampleCases.Id(name)) with { FlaggedAt = At(minute), Symptom = name });

    private static Case Ended(Case state, Duration after) =>
        state with { Cycle = state.Cycle with { Outcome = new Outcome(OutcomeKind.Cancelled, SampleCases.Start + after) } };

    private static Case Rated(Case state, int score, Duration after) =>
        state with { Cycle = state.Cycle with { Rating = new CustomerRating(score, SampleCases.Start + after, "customer") } };

    private async Task<IEnumerable<string?>> OnAsync(LocalDate day, Instant? since = null, int atMost = 100) =>
        (await FiguresAsync(day, since, atMost)).Select(figures => figures.Symptom);

    private async Task<ImmutableArray<CaseFigures>> FiguresAsync(LocalDate day, Instant? since = null, int atMost = 100)
    {
        var all = ImmutableArray.CreateBuilder<CaseFigures>();
        for (string? after = null; ;)
        {
            var page = await Figures.OnDayAsync(day, since, atMost, after, CancellationToken.None);
            Assert.True(page.Items.Count <= atMost);
            all.AddRange(page.Items);
            if ((after = page.Next) is null)
            {
                return all.ToImmutable();
            }
        }
    }
}
