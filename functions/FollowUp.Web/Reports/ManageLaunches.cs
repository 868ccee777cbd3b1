using FollowUp.Application.Launches;
using FollowUp.Application.Ports;
using FollowUp.Core.Calendars;
using FollowUp.Web.Answers;
using FollowUp.Web.Bodies;
using FollowUp.Web.Contracts;
using FollowUp.Web.Routing;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Web.Reports;

/// <summary><c>/api/launches</c>: watches the feedback on launches. For leads and above; everybody may look.</summary>
internal sealed class ManageLaunches(LaunchDesk desk, OncePerKey posts, IBookshelf books, IClock clock)
{
    private const int DaysAhead = 366;

    private static readonly BodyContract Watching = BodyContract.Of(ApiJson.Web.LaunchRequest);

    /// <summary>Watches one. Its id comes from caller and key, so that a second try meets the first (O2).</summary>
    public Task<ApiAnswer> WatchAsync(ApiCall call) => posts.AnswerLeadsAsync(call, Watching, unknown: null, async sent =>
    {
        var (project, text) = (sent.Fields.Text("project"), sent.Fields.Text("date"));
        var (now, shelf) = (clock.GetCurrentInstant(), books.Current);
        var zone = shelf.Roster.Centre.Zone;
        var id = IdempotencyKey.CaseIdFor(call.By, sent.Key).Value;
        if (sent is { Key: not null, Errors.Any: false } && await desk.FindAsync(id, call.Gone) is { } known)
        {
            return known.Project == project && known.Date == text ? Written(201, known) : Problems.KeyReused();
        }

        var date = text is null ? null : DateOf(text, now.InZone(zone).Date, sent.Errors);
        if (sent.Errors.Any)
        {
            return null;
        }

        var launch = new Launch
        {
            Id = id,
            Project = project!,
            Date = text!,
            DigestAt = LocalTimePolicy.InstantOf(date!.Value + shelf.Policies.Rules.Digest.LaunchesAt, zone),
            By = call.By.Id,
            At = now,
        };
        return Written(201, await desk.WatchAsync(launch, call.Gone));
    });

    public async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var errors = new FieldErrors();
        var values = new QueryValues(call, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await desk.ListAsync(values.Number("size"), values.Text("after"), call.Gone);
        return ApiAnswer.Json(200, new LaunchListAnswer([.. page.Items.Select(View)], page.Next), ApiJson.Web.LaunchListAnswer);
    }

    private static LocalDate? DateOf(string text, LocalDate today, FieldErrors errors)
    {
        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            errors.Unreadable("date", Mistakes.Date("2026-11-25"));
        }
        else if (date < today || date > today.PlusDays(DaysAhead))
        {
            errors.Invalid("date", Mistakes.LaunchDate(DaysAhead));
        }
        else
        {
            return date;
        }

        return null;
    }

    private static ApiAnswer Written(int status, Launch launch) => ApiAnswer.Json(status, View(launch), ApiJson.Web.LaunchAnswer);

    private static LaunchAnswer View(Launch launch) => new()
    {
        Id = launch.Id,
        Project = launch.Project,
        Date = launch.Date,
        DigestAt = launch.DigestAt,
        By = launch.By,
        At = launch.At,
        ToldAt = launch.ToldAt,
    };
}
