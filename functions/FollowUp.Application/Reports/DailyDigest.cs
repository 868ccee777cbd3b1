using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Calendars;
using FollowUp.Core.Messages;
using FollowUp.Core.Reports;
using NodaTime;

namespace FollowUp.Application.Reports;

/// <summary>
/// Every morning one email to each supervisor: the figures of the day before, the open misses, and the cases that were abandoned (L5). When nothing
/// ran at the hour, it goes out late; of several that were missed only the latest, for it alone says how things stand.
/// </summary>
public sealed class DailyDigest(
    ReportReader reader, ICaseQueries queries, CentreNotices notices, IBookshelf books, IClock clock) : IScheduledWork
{
    /// <inheritdoc/>
    public string Name => "digest";

    /// <inheritdoc/>
    public Instant? NextAfter(Instant after)
    {
        var zone = books.Current.Roster.Centre.Zone;
        var day = after.InZone(zone).Date;
        return At(day) > after ? At(day) : At(day.PlusDays(1));
    }

    /// <inheritdoc/>
    public async Task RunAsync(Instant after, Instant until, CancellationToken cancel)
    {
        var shelf = books.Current;
        var (zone, rules) = (shelf.Roster.Centre.Zone, shelf.Policies.Rules);
        var morning = until.InZone(zone).Date;
        morning = At(morning) <= until ? morning : morning.PlusDays(-1);
        if (At(morning) <= after)
        {
            return;
        }

        var day = morning.PlusDays(-1);
        var report = new PromiseReport(new ReportPeriod(day, day, zone), ReportBy.Day, ReportView.Everything);
        await reader.ReadAsync(new ReportPeriod(day, day, zone), report.Add, cancel);
        var overdue = await OverdueCases.ReadAsync(queries, clock.GetCurrentInstant(), rules.Digest.ListsAtMost, cancel);
        var figures = report.Total;
        await notices.TellAsync(
            $"digest {DigestText.Of(day)}", TemplateName.Digest, Supervisors.ByEmail(shelf.Roster),
            person => Values(day, figures, overdue, rules.Reports, person), cancel);
    }

    private Instant At(LocalDate day) =>
        LocalTimePolicy.InstantOf(day + books.Current.Policies.Rules.Digest.At, books.Current.Roster.Centre.Zone);

    private static TemplateValues Values(
        LocalDate day, PromiseFigures figures, OverdueCases overdue, ReportRules rules, NoticeReader person) => new()
        {
            Count = DigestText.Of(overdue.MissCount),
            Items = DigestText.Lines(overdue.Misses, overdue.MissCount, person),
            More = new Dictionary<Placeholder, string>
            {
                [Placeholder.Day] = DigestText.Of(day),
                [Placeholder.Flagged] = DigestText.Of(figures.Flagged),
                [Placeholder.Settled] = DigestText.Of(figures.Settled),
                [Placeholder.KeptAnswered] = DigestText.Of(figures.KeptAnswered),
                [Placeholder.KeptNotReached] = DigestText.Of(figures.KeptNotReached),
                [Placeholder.Missed] = DigestText.Of(figures.Missed),
                [Placeholder.Excused] = DigestText.Of(figures.Excused),
                [Placeholder.FirstTimeKept] = DigestText.Of(figures.FirstTimeKept),
                [Placeholder.Escalated] = DigestText.Of(figures.Escalated, rules.EscalatedAtMost),
                [Placeholder.Reopened] = DigestText.Of(figures.Reopened),
                [Placeholder.Rating] = DigestText.Rating(figures.Ratings, figures.Rating, rules.RatingAtLeast),
                [Placeholder.FirstContact] = DigestText.Of(figures.FirstContact, person.Language),
                [Placeholder.AnswerTime] = DigestText.Of(figures.Answer, person.Language),
                [Placeholder.AbandonedCount] = DigestText.Of(overdue.AbandonedCount),
                [Placeholder.Abandoned] = DigestText.Lines(overdue.Abandoned, overdue.AbandonedCount, person),
            },
        };
}
