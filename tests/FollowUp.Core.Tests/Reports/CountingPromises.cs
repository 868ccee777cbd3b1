using FollowUp.Core.Access;
using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Promises;
using FollowUp.Core.Reports;
using FollowUp.Core.Tests.Cases;
using NodaTime;
using static FollowUp.Core.Tests.Reports.GivenFigures;

namespace FollowUp.Core.Tests.Reports;

public class CountingPromises
{
    private static readonly Instant Late = Monday + Duration.FromHours(2);

    [Fact]
    [Trait("Rule", "C4")]
    public void Tells_kept_kept_not_reached_and_missed_apart()
    {
        var total = Total(
            Case(Cycle().Ended(OutcomeKind.KeptAnswered)),
            Case((Cycle() with { NotReachedAt = Late }).Ended(OutcomeKind.KeptNotReached, 3)),
            Case((Cycle() with { MissedAt = Late }).Ended(OutcomeKind.Missed, 3)),
            Case((Cycle() with { DeadlineAt = null }).Ended(OutcomeKind.AnsweredUnpromised)));

        Assert.Equal((4, 3, 1, 1, 1, 1), (total.Flagged, total.Settled, total.KeptAnswered, total.KeptNotReached, total.Missed, total.Unpromised));
        Assert.Equal(new Share(2, 3), total.Kept);
    }

    [Fact]
    [Trait("Rule", "Z5")]
    public void Counts_an_excused_miss_apart_and_never_as_kept()
    {
        var missed = (Cycle() with { MissedAt = Late }).Ended(OutcomeKind.Missed, 3);

        var total = Total(Case(missed), Case(missed with { Excused = true }), Case(Cycle().Ended(OutcomeKind.KeptAnswered)));

        Assert.Equal((3, 1, 1), (total.Settled, total.Missed, total.Excused));
        Assert.Equal(new Share(1, 2), total.Kept);
    }

    [Theory]
    [InlineData(OutcomeKind.Cancelled)]
    [InlineData(OutcomeKind.NoReply)]
    [Trait("Rule", "Z5")]
    public void Lets_no_miss_disappear_by_giving_the_case_up(OutcomeKind result)
    {
        var total = Total(Case((Cycle() with { MissedAt = Late }).Ended(result, 3)), Case(Cycle().Ended(result)));

        Assert.Equal((1, 1, 1), (total.Settled, total.Missed, total.Withdrawn));
        Assert.Equal(0, total.Answer.Count);
    }

    [Fact]
    [Trait("Rule", "Z4")]
    public void Counts_what_goes_on_in_another_case_there_alone()
    {
        var total = Total(Case((Cycle() with { MissedAt = Late, Reached = Rung.Supervisor }).Ended(OutcomeKind.Merged, 3)));

        Assert.Equal((1, 0, 0, 0), (total.Flagged, total.Settled, total.Withdrawn, total.Open));
        Assert.Equal(new Share(0, 0), total.Escalated);
    }

    [Fact]
    public void Counts_what_runs_where_it_was_opened()
    {
        var report = Counted(ReportBy.Day, Case(), Case(Cycle().Ended(OutcomeKind.KeptAnswered, 20)));

        Assert.Equal((2, 1, 0), (Row(report, "2026-11-23").Flagged, Row(report, "2026-11-23").Open, Row(report, "2026-11-23").Settled));
        Assert.Equal((0, 0, 1), (Row(report, "2026-11-24").Flagged, Row(report, "2026-11-24").Open, Row(report, "2026-11-24").Settled));
    }

    [Fact]
    [Trait("Rule", "O7")]
    public void Counts_by_the_local_day_of_the_centre_with_a_row_for_each()
    {
        // 23:59:59 on the 23rd and 00:00 on the 24th in Shanghai are one day in UTC.
        var midnight = Instant.FromUtc(2026, 11, 23, 16, 0);
        var report = Counted(
            ReportBy.Day, Case(Cycle() with { OpenedAt = midnight - Duration.FromSeconds(1) }), Case(Cycle() with { OpenedAt = midnight }));

        Assert.Equal(30, report.Rows.Count);
        Assert.Equal((1, 1, 2), (Row(report, "2026-11-23").Flagged, Row(report, "2026-11-24").Flagged, report.Total.Flagged));
    }

    [Fact]
    public void Counts_nothing_outside_the_period()
    {
        var first = Instant.FromUtc(2026, 10, 31, 16, 0);
        var after = Instant.FromUtc(2026, 11, 30, 16, 0);

        var total = Total(
            Case(Cycle() with { OpenedAt = first - Duration.FromTicks(1) }), Case(Cycle() with { OpenedAt = first }),
            Case(Cycle() with { OpenedAt = after - Duration.FromTicks(1) }), Case(Cycle() with { OpenedAt = after }));

        Assert.Equal(2, total.Flagged);
    }

    [Fact]
    public void Takes_first_promises_that_were_kept_and_not_sent_back_for_first_time_kept()
    {
        var kept = Cycle().Ended(OutcomeKind.KeptAnswered);

        var total = Total(
            Case(kept),
            Case(kept with { Reopened = true }, Cycle(2).Ended(OutcomeKind.KeptAnswered)),
            Case((Cycle() with { NotReachedAt = Late }).Ended(OutcomeKind.KeptNotReached, 3)),
            Case((Cycle() with { DeadlineAt = null }).Ended(OutcomeKind.AnsweredUnpromised)),
            Case());

        Assert.Equal(new Share(1, 3), total.FirstTimeKept);
        Assert.Equal(new Share(1, 5), total.Reopened);
    }

    [Fact]
    public void Takes_cycles_that_reached_the_supervisor_of_all_that_ended_for_the_escalated()
    {
        var ended = Cycle().Ended(OutcomeKind.KeptAnswered);

        var total = Total(
            Case(ended), Case(ended with { Reached = Rung.Lead }), Case(ended with { Reached = Rung.Supervisor }),
            Case((Cycle() with { Reached = Rung.Manager }).Ended(OutcomeKind.Cancelled)), Case(Cycle() with { Reached = Rung.Supervisor }));

        Assert.Equal(new Share(2, 4), total.Escalated);
    }

    [Fact]
    [Trait("Rule", "Z3")]
    public void Counts_a_rating_when_it_was_given()
    {
        var ended = Cycle().Ended(OutcomeKind.KeptAnswered);

        var report = Counted(ReportBy.Day, Case(ended.Rated(5)), Case(ended.Rated(2, hours: 30)), Case(ended));

        Assert.Equal((1, 5.0), (Row(report, "2026-11-23").Ratings, Row(report, "2026-11-23").Rating));
        Assert.Equal((1, 2.0), (Row(report, "2026-11-24").Ratings, Row(report, "2026-11-24").Rating));
        Assert.Equal((2, 3.5), (report.Total.Ratings, report.Total.Rating));
    }

    [Fact]
    [Trait("Rule", "P4")]
    public void Measures_from_the_start_of_the_wait_to_contact_and_answer()
    {
        var early = Cycle() with { StartedAt = Monday - Duration.FromHours(1), SettledAt = Monday + Duration.FromHours(3), Result = OutcomeKind.Missed };
        var total = Total(Case(early with { FirstContactAt = Monday + Duration.FromMinutes(30), MissedAt = Late }));

        Assert.Equal(Duration.FromMinutes(90), total.FirstContact.Median);
        Assert.Equal(Duration.FromHours(4), total.Answer.Median);
    }

    [Fact]
    public void Says_nothing_of_nothing()
    {
        var total = Total();

        Assert.Null(total.Kept.Value);
        Assert.Null(total.FirstTimeKept.Value);
        Assert.Null(total.Escalated.Value);
        Assert.Null(total.Reopened.Value);
        Assert.Null(total.Rating);
        Assert.Equal(new Spread(0, null, null, null), total.Answer);
    }

    [Fact]
    public void Makes_rows_of_teams_agents_categories_and_tiers()
    {
        var vip = Case(Cycle() with { Owner = null }) with { Team = "blue", Category = "research", Tier = CustomerTier.Vip };

        Assert.Equal(["blue", "red"], Keys(ReportBy.Team));
        Assert.Equal(["", "amy"], Keys(ReportBy.Agent));
        Assert.Equal(["billing", "research"], Keys(ReportBy.Category));
        Assert.Equal(["standard", "vip"], Keys(ReportBy.Tier));

        IEnumerable<string> Keys(ReportBy by) => Counted(by, Case(), vip).Rows.Select(row => row.Key);
    }

    [Fact]
    [Trait("Rule", "A1")]
    public void Shows_agents_their_own_leads_their_team_and_those_above_all()
    {
        CaseFigures[] cases = [Case(), Case(Cycle() with { Owner = "ben" }), Case(Cycle() with { Owner = "bob" }) with { Team = "blue" }];

        Assert.Equal(1, Seen("amy"));
        Assert.Equal(2, Seen("lee"));
        Assert.Equal(1, Seen("lil"));
        Assert.Equal(3, Seen("sam"));
        Assert.Equal(3, Seen("max"));

        int Seen(string person) => Counted(ReportBy.Day, ReportView.For(Story.By(person)), cases).Total.Flagged;
    }

    [Fact]
    [Trait("Rule", "S5")]
    public void Leaves_out_master_cases_which_have_no_customer() =>
        Assert.Equal((0, 0), (Total(Case(Cycle().Ended(OutcomeKind.KeptAnswered)) with { IsMaster = true }).Flagged,
            Total(Case(Cycle().Ended(OutcomeKind.KeptAnswered)) with { IsMaster = true }).Settled));

    [Fact]
    [Trait("Rule", "A1")]
    public void Shows_whoever_has_no_role_nothing() =>
        Assert.Equal(0, Counted(ReportBy.Day, ReportView.For(Actor.Customer), Case()).Total.Flagged);

    private static PromiseFigures Total(params CaseFigures[] cases) => Counted(ReportBy.Day, cases).Total;

    private static PromiseFigures Row(PromiseReport report, string key) => report.Rows.Single(row => row.Key == key);
}
