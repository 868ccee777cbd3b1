using FollowUp.Core.Reports;
using FollowUp.Web.Contracts;
using NodaTime.Text;

namespace FollowUp.Web.Reports;

/// <summary>Words reports for the API.</summary>
internal static class ReportViews
{
    public static PeriodView View(this ReportPeriod period) =>
        new(LocalDatePattern.Iso.Format(period.From), LocalDatePattern.Iso.Format(period.Until), period.Zone.Id);

    public static PromiseRow View(this PromiseFigures row, ReportRules rules) => new()
    {
        Key = row.Key,
        Flagged = row.Flagged,
        Settled = row.Settled,
        KeptAnswered = row.KeptAnswered,
        KeptNotReached = row.KeptNotReached,
        Missed = row.Missed,
        Excused = row.Excused,
        Unpromised = row.Unpromised,
        Withdrawn = row.Withdrawn,
        Open = row.Open,
        Kept = row.Kept.View(),
        FirstTimeKept = row.FirstTimeKept.View(),
        Escalated = new(
            row.Escalated.Count, row.Escalated.Of, row.Escalated.Value, rules.EscalatedAtMost,
            row.Escalated.Value is { } share ? share <= rules.EscalatedAtMost : null),
        Reopened = row.Reopened.View(),
        Rating = new(row.Ratings, row.Rating, rules.RatingAtLeast, row.Rating is { } mean ? mean >= rules.RatingAtLeast : null),
        FirstContact = row.FirstContact.View(),
        Answer = row.Answer.View(),
    };

    public static RootCauseRow View(this RootCauseFigures row) => new()
    {
        RootCause = row.RootCause,
        Answered = row.Answered.View(),
        Missed = row.Missed.View(),
        Reopened = row.Reopened.View(),
        Ratings = row.Ratings,
        Rating = row.Rating,
        Categories = row.Categories,
    };

    public static ScoreRow View(this ScoreFigures row) => new()
    {
        Key = row.Key,
        Answered = row.Answered,
        Rated = row.Rated,
        Satisfaction = row.Satisfaction,
        Speed = row.Speed,
        Quality = row.Quality,
        Skill = row.Skill,
        Total = row.Total,
    };

    private static ShareView View(this Share share) => new(share.Count, share.Of, share.Value);

    private static SpreadView View(this Spread spread) => new(spread.Count, spread.Median, spread.P90, spread.P99);
}
