using FollowUp.Core.Reports;
using FollowUp.Core.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUp.Core.Tests.Reports;

/// <summary>Whatever happens to cases: the report says what somebody finds who reads their timelines and knows nothing of their states.</summary>
public class AnyReport
{
    private static readonly ReportPeriod Years = new(new LocalDate(2025, 12, 1), new LocalDate(2027, 12, 31), GivenFigures.Shanghai);

    [Fact]
    public void Says_what_the_timelines_say() => Check(120, stories =>
    {
        var naive = new NaiveCount();
        foreach (var story in stories)
        {
            naive.Add(story.Entries);
        }

        var report = Report(ReportBy.Day, stories);

        Assert.Equal(naive.Lines(), NaiveCount.Lines(report.Total));
    });

    [Fact]
    public void Has_rows_that_sum_up_to_the_total() => Check(60, stories =>
    {
        foreach (var by in Enum.GetValues<ReportBy>())
        {
            var report = Report(by, stories);

            Assert.Equal(report.Total.Flagged, report.Rows.Sum(row => row.Flagged));
            Assert.Equal(report.Total.Settled, report.Rows.Sum(row => row.Settled));
            Assert.Equal(report.Total.Open, report.Rows.Sum(row => row.Open));
            Assert.Equal(report.Total.Ratings, report.Rows.Sum(row => row.Ratings));
            Assert.Equal(report.Total.Escalated.Of, report.Rows.Sum(row => row.Escalated.Of));
            Assert.Equal(report.Total.Answer.Count, report.Rows.Sum(row => row.Answer.Count));
        }
    });

    private static PromiseReport Report(ReportBy by, IReadOnlyList<Story> stories)
    {
        var report = new PromiseReport(Years, by, ReportView.Everything);
        stories.Select(story => CaseFigures.Of(story.Case)).Read(report.Add);
        return report;
    }

    private static void Check(int times, Action<IReadOnlyList<Story>> holds)
    {
        var lives = from life in ALife.Any
                    from count in Gen.Choose(1, 40)
                    from moves in AMove.Any.ArrayOf(count)
                    select (Life: life, Moves: moves);
        Prop.ForAll(
            Arb.From(lives.ArrayOf(3)),
            all => holds([.. all.Select(one =>
            {
                var story = one.Life.Begin();
                foreach (var move in one.Moves)
                {
                    move.Do(story);
                }

                return story;
            })])).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
    }
}
