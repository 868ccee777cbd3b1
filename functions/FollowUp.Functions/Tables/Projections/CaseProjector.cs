using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// Brings the lists up to what a case's partition says. It may be called at any time, by several at once, and may crash anywhere: the next
/// call puts right what is missing. Every write says what it expects to find, so that whoever saw less cannot write over one who saw more.
/// </summary>
public sealed class CaseProjector(FollowUpTables tables)
{
    private const int MostTries = 16;

    private readonly ListWriter _lists = new(tables);

    /// <summary>Projects a case. True if the lists show it; false if others kept changing it, and one of them will get there.</summary>
    public Task<bool> ProjectAsync(CaseId id, CancellationToken cancel) => ProjectAsync(id, anew: false, cancel);

    /// <summary>Projects a case and trusts nothing that the note says about the rows.</summary>
    internal async Task<bool> ProjectAsync(CaseId id, bool anew, CancellationToken cancel)
    {
        // Rows that this call may have written stay in sight, whatever notes others write meanwhile.
        var touched = new HashSet<Place>();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryAsync(id, anew, touched, cancel))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TryAsync(CaseId id, bool anew, HashSet<Place> touched, CancellationToken cancel)
    {
        var stored = await CaseRows.ReadAsync(tables, id, cancel);
        if (stored.Head is null)
        {
            return true;
        }

        var head = Head.Read(stored.Head);
        var progress = ProjectionNote.ProgressOf(head.Version, stored.Messages.Select(message => message.Revision));
        var note = ProjectionNote.Read(stored.Projection);
        if (!anew && touched.Count == 0 && note.Shows(head.Commit, progress))
        {
            return true;
        }

        var state = Head.ReadCase(stored.Head);
        var wanted = WantedRow.Of(state, stored.Messages).ToDictionary(row => row.Place);
        var known = Known(note, state, anew, touched);
        if (wanted.Keys.Concat(touched).Any(place => !note.Rows.ContainsKey(place)))
        {
            var listed = wanted.Keys.Union(known.Keys).Select(place => known.GetValueOrDefault(place) ?? ProjectedRow.Unsure(place));
            note = await (note with { Rows = listed.ToDictionary(row => row.Place) }).SaveAsync(tables, id, cancel);
            if (note is null)
            {
                return false;
            }
        }

        await _lists.RegisterAsync(state.Team, cancel);
        touched.UnionWith(wanted.Keys);
        return await _lists.WriteAsync(wanted, known, progress, cancel) is { } rows
            && await (note with { Rows = rows }).Showing(head.Commit, progress).SaveAsync(tables, id, cancel) is not null;
    }

    /// <summary>What is known of the rows: what the note says, unless that is not to be trusted.</summary>
    private static Dictionary<Place, ProjectedRow> Known(ProjectionNote note, Case state, bool anew, HashSet<Place> touched)
    {
        var known = note.Rows.ToDictionary(row => row.Key, row => anew ? ProjectedRow.Unsure(row.Key) : row.Value);
        foreach (var place in touched)
        {
            known[place] = ProjectedRow.Unsure(place);
        }

        // The first commit of a case has written its addresses; the case may have ended since.
        foreach (var contact in note.IsNew ? WantedRow.Contacts(state) : [])
        {
            known.TryAdd(contact.Place, anew ? ProjectedRow.Unsure(contact.Place) : new ProjectedRow(contact.Place, contact.Stamp, null));
        }

        return known;
    }
}
