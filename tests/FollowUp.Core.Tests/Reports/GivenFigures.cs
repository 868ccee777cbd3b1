using FollowUp.Core.Cases;
using FollowUp.Core.Customers;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Core.Tests.Reports;

/// <summary>Figures made by hand: a simple complaint of team red, amy's, flagged on Monday 23 November 2026 at 10:00 in Shanghai.</summary>
internal static class GivenFigures
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    private static int _cases;

    public static ReportPeriod November => new(new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 30), Shanghai);

    public static CycleFigures Cycle(int number = 1) => new()
    {
        Number = number,
        OpenedAt = Monday,
        StartedAt = Monday,
        Owner = "amy",
        DeadlineAt = Monday + Duration.FromHours(2),
    };

    public static CaseFigures Case(params CycleFigures[] cycles)
    {
        _cases++;
        return new CaseFigures
        {
            Id = new CaseId(_cases.ToString("x16", null)),
            FlaggedAt = cycles.Length == 0 ? Monday : cycles[0].OpenedAt,
            Kind = CaseKind.Complaint,
            Complexity = Complexity.Simple,
            Category = "billing",
            Tier = CustomerTier.Standard,
            Team = "red",
            CustomerKey = "1",
            Cycles = cycles.Length == 0 ? [Cycle()] : [.. cycles],
        };
    }

    /// <summary>The cycle after it ended so long after its start.</summary>
    public static CycleFigures Ended(this CycleFigures cycle, OutcomeKind result, double hours = 1)
    {
        var ended = cycle with { SettledAt = cycle.StartedAt + Duration.FromHours(hours), Result = result };
        return ended.Answered ? ended with { AnsweredBy = "amy", FirstContactAt = ended.SettledAt, RootCause = "mast", SolvedAlone = true } : ended;
    }

    public static CycleFigures Rated(this CycleFigures cycle, int score, double hours = 2) =>
        cycle with { Rating = score, RatedAt = cycle.StartedAt + Duration.FromHours(hours) };

    /// <summary>Gives each case once for every day on which it counts, as the ports do.</summary>
    public static void Read(this IEnumerable<CaseFigures> cases, Action<CaseFigures, LocalDate> add)
    {
        foreach (var figures in cases)
        {
            foreach (var day in figures.Days)
            {
                add(figures, day);
            }
        }
    }

    public static PromiseReport Counted(ReportBy by, params CaseFigures[] cases) => Counted(by, ReportView.Everything, cases);

    public static PromiseReport Counted(ReportBy by, ReportView view, params CaseFigures[] cases)
    {
        var report = new PromiseReport(November, by, view);
        cases.Read(report.Add);
        return report;
    }
}
