using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using FollowUp.Core.Tests.Cases;
using static FollowUp.Core.Tests.Reports.GivenFigures;

namespace FollowUp.Core.Tests.Reports;

/// <summary>The manual's score: four times 10 points.</summary>
public class ScoringAfterSales
{
    private const double Day = 24;

    [Theory]
    [InlineData(5, 10)]
    [InlineData(4, 8)]
    [InlineData(3, 5)]
    [InlineData(1, 5)]
    public void Satisfaction_goes_by_the_rating(int rating, int points) =>
        Assert.Equal(points, Of(Cycle().Ended(OutcomeKind.KeptAnswered).Rated(rating)).Satisfaction);

    [Theory]
    [InlineData(1 * Day, 10)]
    [InlineData(3 * Day, 10)]
    [InlineData((3 * Day) + 1, 8)]
    [InlineData(5 * Day, 8)]
    [InlineData((5 * Day) + 1, 5)]
    public void Speed_goes_by_the_days_to_the_answer(double hours, int points) =>
        Assert.Equal(points, Of(Cycle().Ended(OutcomeKind.Missed, hours)).Speed);

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 0)]
    public void Quality_is_not_being_sent_back(bool reopened, int points) =>
        Assert.Equal(points, Of(Cycle().Ended(OutcomeKind.KeptAnswered) with { Reopened = reopened }).Quality);

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 0)]
    public void Skill_is_solving_it_alone(bool alone, int points) =>
        Assert.Equal(points, Of(Cycle().Ended(OutcomeKind.KeptAnswered) with { SolvedAlone = alone }).Skill);

    [Fact]
    public void The_best_is_forty() => Assert.Equal(40, Of(Cycle().Ended(OutcomeKind.KeptAnswered).Rated(5)).Total);

    [Fact]
    public void Without_a_rating_there_is_no_satisfaction_and_no_total()
    {
        var score = Of(Cycle().Ended(OutcomeKind.KeptAnswered));

        Assert.Equal((1, 0, null, 10.0, null), (score.Answered, score.Rated, score.Satisfaction, score.Speed, score.Total));
    }

    [Fact]
    public void What_ended_without_an_answer_has_no_score() => Assert.Equal(0, Of(Cycle().Ended(OutcomeKind.Cancelled)).Answered);

    [Fact]
    public void Rows_are_means_over_an_agent_a_team_or_a_case()
    {
        var one = Case(Cycle().Ended(OutcomeKind.KeptAnswered).Rated(5));
        var other = Case((Cycle() with { Owner = "ben" }).Ended(OutcomeKind.KeptAnswered).Rated(4) with { SolvedAlone = false });

        Assert.Equal([("amy", 40.0), ("ben", 28.0)], Report(ScoreBy.Agent).Rows.Select(row => (row.Key, row.Total!.Value)));
        Assert.Equal([("red", 34.0)], Report(ScoreBy.Team).Rows.Select(row => (row.Key, row.Total!.Value)));
        Assert.Equal([one.Id.Value, other.Id.Value], Report(ScoreBy.Case).Rows.Select(row => row.Key));

        ScoreReport Report(ScoreBy by) => Scores(by, one, other);
    }

    private static ScoreFigures Of(CycleFigures cycle) => Scores(ScoreBy.Team, Case(cycle)).Total;

    private static ScoreReport Scores(ScoreBy by, params CaseFigures[] cases)
    {
        var report = new ScoreReport(November, by, ReportView.Everything, DefaultPolicies.Rules.Reports.Scores);
        cases.Read(report.Add);
        return report;
    }
}
