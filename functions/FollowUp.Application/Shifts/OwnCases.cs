using FollowUp.Application.Notices;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using NodaTime;

namespace FollowUp.Application.Shifts;

/// <summary>Finds open cases and words lists of them for notices of the centre.</summary>
public sealed class OwnCases(ICaseQueries queries)
{
    /// <summary>How many cases a list has at the most; a person with more of them is beyond lists.</summary>
    public const int AtMost = 1_000;

    private const int PageSize = 100;

    /// <summary>A person's promises that fall due before an instant (UTC), the earliest first, also those that are late already.</summary>
    public Task<IReadOnlyList<Case>> DueBeforeAsync(string owner, Instant? before, CancellationToken cancel) => AllAsync(
        new CaseQuery { Owner = owner, DeadlineUntil = before }, state => state.Cycle.DeadlineAt is { } at && !(at >= before), cancel);

    /// <summary>The open cases of a query that fit, in its order.</summary>
    public async Task<IReadOnlyList<Case>> AllAsync(CaseQuery query, Func<Case, bool> fits, CancellationToken cancel)
    {
        var found = new List<Case>();
        string? after = null;
        do
        {
            var page = await queries.ListAsync(query with { Size = PageSize, After = after }, cancel);
            found.AddRange(page.Items.Where(state => state.Cycle.Runs && fits(state)));
            after = page.Next;
        }
        while (after is not null && found.Count < AtMost);

        return [.. found.Take(AtMost)];
    }

    /// <summary>
    /// What fills a notice with a list of cases: their numbers and deadlines, nothing of a person. Such a notice belongs to no case and would keep
    /// what is erased from the case (A4).
    /// </summary>
    /// <param name="cases">The cases, the most urgent first.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="deadline">An instant (UTC) that the notice names; null for none.</param>
    /// <param name="owner">Somebody whom the notice names; null for nobody.</param>
    public static TemplateValues List(IReadOnlyList<Case> cases, NoticeReader reader, Instant? deadline = null, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TemplateValues
        {
            Count = cases.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Items = string.Join('\n', cases.Select(state =>
                $"{state.Number} {(state.Cycle.DeadlineAt is { } at ? reader.TimeOf(at) : "-")}")),
            Deadline = deadline is { } until ? reader.TimeOf(until) : null,
            Owner = owner ?? "-",
        };
    }
}
