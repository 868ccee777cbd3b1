using FollowUp.Core.Cases;
using FollowUp.Core.Reports;
using NodaTime;
using static FollowUp.Core.Tests.Reports.GivenFigures;

namespace FollowUp.Core.Tests.Reports;

[Trait("Rule", "Z1")]
public class CountingRootCauses
{
    [Fact]
    public void Takes_answered_cycles_the_most_frequent_cause_first()
    {
        var kept = Cycle().Ended(OutcomeKind.KeptAnswered);
        CaseFigures[] cases =
        [
            Case(kept with { RootCause = "bill" }), Case(kept.Rated(4)),
            Case((Cycle() with { MissedAt = Monday + Duration.FromHours(2) }).Ended(OutcomeKind.Missed, 3).Rated(1)) with { Category = "broadband" },
            Case(kept with { Reopened = true }, Cycle(2)),
            Case(Cycle().Ended(OutcomeKind.Cancelled)), Case(),
        ];
        var report = new RootCauseReport(November, ReportView.Everything);
        cases.Read(report.Add);

        Assert.Equal(["mast", "bill"], report.Rows.Select(row => row.RootCause));
        var mast = report.Rows[0];
        Assert.Equal((new Share(3, 4), new Share(1, 3), new Share(1, 3)), (mast.Answered, mast.Missed, mast.Reopened));
        Assert.Equal((2, 2.5), (mast.Ratings, mast.Rating));
        Assert.Equal([new("billing", 2), new("broadband", 1)], mast.Categories);
        Assert.Null(report.Rows[1].Rating);
    }
}
