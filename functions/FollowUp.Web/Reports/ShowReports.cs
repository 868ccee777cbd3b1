using FollowUp.Application.Ports;
using FollowUp.Application.Reports;
using FollowUp.Core.Reports;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;

namespace FollowUp.Web.Reports;

/// <summary><c>GET /api/reports/...</c>: figures of the days that are asked for, as far as the reader may see them (A1).</summary>
internal sealed class ShowReports(ReportReader reader, IBookshelf books, IClock clock)
{
    /// <summary>A row for every case is more than a year can hold.</summary>
    public const int MostDaysByCase = 31;

    public async Task<ApiAnswer> PromisesAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        if (Read(call, errors) is not { } query)
        {
            return errors.ToProblem();
        }

        _ = EnumText<ReportBy>.TryParse(query.Values.Text("by")!, out var by);
        var report = new PromiseReport(query.Period, by, ReportView.For(call.By));
        await reader.ReadAsync(query.Period, report.Add, call.Gone);
        var rules = books.Current.Policies.Rules.Reports;
        var answer = new PromiseReportAnswer(
            query.Period.View(), by, [.. report.Rows.Select(row => row.View(rules))], report.Total.View(rules));
        return query.AsCsv ? ReportCsv.Of(answer) : ApiAnswer.Json(200, answer, ApiJson.Web.PromiseReportAnswer);
    }

    public async Task<ApiAnswer> RootCausesAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        if (Read(call, errors) is not { } query)
        {
            return errors.ToProblem();
        }

        var report = new RootCauseReport(query.Period, ReportView.For(call.By));
        await reader.ReadAsync(query.Period, report.Add, call.Gone);
        var answer = new RootCauseReportAnswer(query.Period.View(), report.Answered, [.. report.Rows.Select(row => row.View())]);
        return query.AsCsv ? ReportCsv.Of(answer) : ApiAnswer.Json(200, answer, ApiJson.Web.RootCauseReportAnswer);
    }

    public async Task<ApiAnswer> ScoresAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var byCase = call.Http.Request.Query["by"] == EnumText<ScoreBy>.Of(ScoreBy.Case);
        var query = byCase ? Read(call, errors, MostDaysByCase) : Read(call, errors);
        if (query is null)
        {
            return errors.ToProblem();
        }

        _ = EnumText<ScoreBy>.TryParse(query.Values.Text("by")!, out var by);
        var report = new ScoreReport(query.Period, by, ReportView.For(call.By), books.Current.Policies.Rules.Reports.Scores);
        await reader.ReadAsync(query.Period, report.Add, call.Gone);
        var answer = new ScoreReportAnswer(query.Period.View(), by, [.. report.Rows.Select(row => row.View())], report.Total.View());
        return query.AsCsv ? ReportCsv.Of(answer) : ApiAnswer.Json(200, answer, ApiJson.Web.ScoreReportAnswer);
    }

    private ReportQuery? Read(ApiCall call, FieldErrors errors, int? mostDays = null)
    {
        var (zone, now) = (books.Current.Roster.Centre.Zone, clock.GetCurrentInstant());
        return mostDays is { } most ? ReportQuery.Read(call, zone, now, errors, most) : ReportQuery.Read(call, zone, now, errors);
    }
}
