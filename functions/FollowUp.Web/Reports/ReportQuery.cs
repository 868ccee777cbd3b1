using FollowUp.Core.Reports;
using FollowUp.Web.Bodies;
using FollowUp.Web.Routing;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Web.Reports;

/// <summary>What a report is asked for: which local days of the centre, and in which form.</summary>
/// <param name="Period">The days.</param>
/// <param name="Values">All parameters.</param>
/// <param name="AsCsv">True for CSV.</param>
internal sealed record ReportQuery(ReportPeriod Period, QueryValues Values, bool AsCsv)
{
    private const string Csv = "csv";
    private const int DefaultDays = 30;
    private const int MostDays = 366;
    private const int DateLength = 10;
    private static readonly (LocalDate First, LocalDate Last) Bounds = (new(2000, 1, 1), new(2199, 12, 31));

    /// <summary>The parameters that every report has.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", $"The first local day of the centre, as 2026-11-01; {DefaultDays - 1} days before 'until' if left out.") { MaxLength = DateLength },
        new("until", $"The last local day, included; today if left out. At most {MostDays} days.") { MaxLength = DateLength },
        new("format", "The form of the answer; without it the Accept header decides.") { Allowed = ["json", Csv] },
    ];

    /// <summary>Reads it; null if there are errors.</summary>
    public static ReportQuery? Read(ApiCall call, DateTimeZone zone, Instant now, FieldErrors errors, int mostDays = MostDays)
    {
        var values = new QueryValues(call, errors);
        var until = DateOf(values, "until", errors) ?? now.InZone(zone).Date;
        var from = DateOf(values, "from", errors) ?? until.PlusDays(1 - Math.Min(DefaultDays, mostDays));
        if (!errors.Any && from > until)
        {
            errors.Invalid("until", Mistakes.PeriodBackwards());
        }
        else if (!errors.Any && NodaTime.Period.DaysBetween(from, until) >= mostDays)
        {
            errors.Invalid("until", Mistakes.PeriodTooLong(mostDays));
        }

        return errors.Any ? null : new ReportQuery(new ReportPeriod(from, until, zone), values, WantsCsv(call, values));
    }

    private static LocalDate? DateOf(QueryValues values, string name, FieldErrors errors)
    {
        if (values.Text(name) is not { } text)
        {
            return null;
        }

        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            errors.Unreadable(name, Mistakes.Date("2026-11-01"));
        }
        else if (date < Bounds.First || date > Bounds.Last)
        {
            errors.Unreadable(name, Mistakes.DateOutOfBounds(Bounds.First.Year, Bounds.Last.Year));
        }
        else
        {
            return date;
        }

        return null;
    }

    /// <summary>CSV is answered to whoever asks for it by name.</summary>
    private static bool WantsCsv(ApiCall call, QueryValues values) => values.Text("format") is { } format
        ? format == Csv
        : MediaTypeHeaderValue.TryParseList(call.Http.Request.Headers.Accept, out var accepted)
            && accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()?.MediaType == "text/csv";
}
