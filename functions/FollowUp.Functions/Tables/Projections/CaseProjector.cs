using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// Brings the lists up to what the partition of a case, or of an occasion of the centre's notices, says. It may be called at any time, by several
/// at once, and may crash anywhere: the next call puts right what is missing. Every write says what it expects to find, so that whoever saw less
/// cannot write over one who saw more.
/// </summary>
public sealed class CaseProjector(FollowUpTables tables)
{
    private const int MostTries = 16;

    /// <summary>Stands for the commit in the note on notices of the centre: they are only added, which their progress tells.</summary>
    private const string Notices = "notices";

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
        if (stored is { Head: null, Notice: null })
        {
            return true;
        }

        var (commit, version) = stored.Head is { } row && Head.Read(row) is var head ? (head.Commit, head.Version) : (Notices, 0);
        var progress = ProjectionNote.ProgressOf(version, stored.Messages.Select(message => message.Revision));
        var note = ProjectionNote.Read(stored.Projection);
        if (!anew && touched.Count == 0 && note.Shows(commit, progress))
        {
            return true;
        }

        var state = stored.Head is null ? null : Head.ReadCase(stored.Head);
        var team = state?.Team ?? stored.Notice!.GetString("Team");
        var wanted = (state is null ? WantedRow.Listed(team, stored.Messages) : WantedRow.Of(state, stored.Messages)).ToDictionary(row => row.Place);
        var known = Known(note, state is null ? [] : WantedRow.Contacts(state), anew, touched);
        if (wanted.Keys.Concat(touched).Any(place => !note.Rows.ContainsKey(place)))
        {
            var listed = wanted.Keys.Union(known.Keys).Select(place => known.GetValueOrDefault(place) ?? ProjectedRow.Unsure(place));
            note = await (note with { Rows = listed.ToDictionary(row => row.Place) }).SaveAsync(tables, id, cancel);
            if (note is null)
            {
                return false;
            }
        }

        await _lists.RegisterAsync(team, cancel);
        touched.UnionWith(wanted.Keys);
        return await _lists.WriteAsync(wanted, known, progress, cancel) is { } rows
            && await (note with { Rows = rows }).Showing(commit, progress).SaveAsync(tables, id, cancel) is not null;
    }

    /// <summary>What is known of the rows: what the note says, unless that is not to be trusted.</summary>
    private static Dictionary<Place, ProjectedRow> Known(
        ProjectionNote note, IEnumerable<WantedRow> contacts, bool anew, HashSet<Place> touched)
    {
        var known = note.Rows.ToDictionary(row => row.Key, row => anew ? ProjectedRow.Unsure(row.Key) : row.Value);
        foreach (var place in touched)
        {
            known[place] = ProjectedRow.Unsure(place);
        }

        // The first commit of a case has written its addresses; the case may have ended since.
        foreach (var contact in note.IsNew ? contacts : [])
        {
            known.TryAdd(contact.Place, anew ? ProjectedRow.Unsure(contact.Place) : new ProjectedRow(contact.Place, contact.Stamp, null));
        }

        return known;
    }
}
