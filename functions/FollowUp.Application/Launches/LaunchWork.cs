using FollowUp.Application.Documents;
using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Application.Reports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Core.Reports;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Application.Launches;

/// <summary>
/// At the end of a launch's day one email to each supervisor: what customers said about it. When nothing ran then, it goes out late, and says how
/// things stand by then. The notice comes before the note that it was made: cut off between, the same notice is found there (L9).
/// </summary>
public sealed class LaunchWork(
    LaunchDesk desk, ReportReader reader, ICaseStore cases, CentreNotices notices, IBookshelf books, IClock clock) : IDocumentWork
{
    private const int NamesAtMost = 20;

    /// <inheritdoc/>
    public string Kind => LaunchDesk.Kind;

    /// <inheritdoc/>
    public async Task AdvanceAsync(DocumentKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = clock.GetCurrentInstant();
        if (await desk.FindAsync(key.Name, cancel) is not { ToldAt: null } launch || launch.DigestAt > now)
        {
            return;
        }

        var (shelf, day) = (books.Current, LocalDatePattern.Iso.Parse(launch.Date).Value);
        var (rules, period) = (shelf.Policies.Rules, new ReportPeriod(day, day, shelf.Roster.Centre.Zone));
        var said = new LaunchFeedback(launch.Project, period);
        await reader.ReadAsync(period, said.Add, cancel);
        var open = new List<Case>();
        foreach (var figures in said.Open.Take(rules.Digest.ListsAtMost))
        {
            if (await cases.LoadAsync(figures.Id, cancel) is { } state)
            {
                open.Add(state);
            }
        }

        await notices.TellAsync(
            $"launch {launch.Date} {launch.Project.Trim().ToUpperInvariant()}", TemplateName.LaunchDigest, Supervisors.ByEmail(shelf.Roster),
            person => Values(launch, said, open, rules.Reports, person), cancel);
        await desk.ToldAsync(launch.Id, now, cancel);
    }

    private static TemplateValues Values(
        Launch launch, LaunchFeedback said, IReadOnlyList<Case> open, ReportRules rules, NoticeReader person) => new()
        {
            Count = DigestText.Of(said.Open.Count),
            Items = DigestText.Lines(open, said.Open.Count, person),
            More = new Dictionary<Placeholder, string>
            {
                [Placeholder.Day] = launch.Date,
                [Placeholder.Project] = launch.Project,
                [Placeholder.Flagged] = DigestText.Of(said.Flagged),
                [Placeholder.Kinds] = DigestText.Of(said.Kinds, NamesAtMost),
                [Placeholder.Categories] = DigestText.Of(said.Categories, NamesAtMost),
                [Placeholder.Symptoms] = DigestText.Of(said.Symptoms, NamesAtMost),
                [Placeholder.Rating] = DigestText.Rating(
                    said.Ratings.Count, said.Ratings.Count == 0 ? null : said.Ratings.Average(), rules.RatingAtLeast),
            },
        };
}
