using FollowUp.Core.Reports;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;

namespace FollowUp.Web.Reports;

/// <summary>The reports as CSV: one row for each of theirs, and the total last under the name <c>total</c>. Times are whole seconds.</summary>
internal static class ReportCsv
{
    private const string Total = "total";

    public static ApiAnswer Of(PromiseReportAnswer report)
    {
        var csv = new CsvText(
            "by", "key", "flagged", "settled", "kept_answered", "kept_not_reached", "missed", "excused", "unpromised", "withdrawn", "open",
            "kept_share", "first_time_kept", "first_promises", "first_time_kept_share", "escalated", "ended", "escalated_share", "escalated_at_most",
            "escalated_target_met", "reopened", "answered", "reopened_share", "ratings", "rating_mean", "rating_at_least", "rating_target_met",
            "first_contact_count", "first_contact_median_seconds", "first_contact_p90_seconds", "first_contact_p99_seconds",
            "answer_count", "answer_median_seconds", "answer_p90_seconds", "answer_p99_seconds");
        foreach (var row in report.Rows)
        {
            Write(csv, EnumText<ReportBy>.Of(report.By), row);
        }

        Write(csv, Total, report.Total);
        return Answer(csv);
    }

    public static ApiAnswer Of(RootCauseReportAnswer report)
    {
        var csv = new CsvText(
            "root_cause", "answered", "answered_share", "missed", "with_verdict", "missed_share", "reopened", "reopened_share", "ratings",
            "rating_mean", "most_frequent_category");
        foreach (var row in report.Rows)
        {
            csv.Add(row.RootCause).Add(row.Answered.Count).Add(row.Answered.Value).Add(row.Missed.Count).Add(row.Missed.Of).Add(row.Missed.Value)
                .Add(row.Reopened.Count).Add(row.Reopened.Value).Add(row.Ratings).Add(row.Rating).Add(row.Categories[0].Category).EndRow();
        }

        return Answer(csv);
    }

    public static ApiAnswer Of(ScoreReportAnswer report)
    {
        var csv = new CsvText("by", "key", "answered", "rated", "satisfaction", "speed", "quality", "skill", "total");
        foreach (var row in report.Rows)
        {
            Write(csv, EnumText<ScoreBy>.Of(report.By), row);
        }

        Write(csv, Total, report.Total);
        return Answer(csv);
    }

    private static void Write(CsvText csv, string by, PromiseRow row)
    {
        csv.Add(by).Add(row.Key).Add(row.Flagged).Add(row.Settled).Add(row.KeptAnswered).Add(row.KeptNotReached).Add(row.Missed).Add(row.Excused)
            .Add(row.Unpromised).Add(row.Withdrawn).Add(row.Open).Add(row.Kept.Value)
            .Add(row.FirstTimeKept.Count).Add(row.FirstTimeKept.Of).Add(row.FirstTimeKept.Value)
            .Add(row.Escalated.Count).Add(row.Escalated.Of).Add(row.Escalated.Value).Add((double?)row.Escalated.AtMost).Add(row.Escalated.Met)
            .Add(row.Reopened.Count).Add(row.Reopened.Of).Add(row.Reopened.Value)
            .Add(row.Rating.Count).Add(row.Rating.Mean).Add((double?)row.Rating.AtLeast).Add(row.Rating.Met);
        Write(csv, row.FirstContact);
        Write(csv, row.Answer);
        csv.EndRow();
    }

    private static void Write(CsvText csv, SpreadView spread) =>
        csv.Add(spread.Count).Add(spread.Median).Add(spread.P90).Add(spread.P99);

    private static void Write(CsvText csv, string by, ScoreRow row) => csv.Add(by).Add(row.Key).Add(row.Answered).Add(row.Rated)
        .Add(row.Satisfaction).Add(row.Speed).Add(row.Quality).Add(row.Skill).Add(row.Total).EndRow();

    private static ApiAnswer Answer(CsvText csv) => ApiAnswer.Written(200, csv.ToString()) with { ContentType = CsvText.MediaType };
}
