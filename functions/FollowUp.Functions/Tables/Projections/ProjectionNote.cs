using Azure;
using Azure.Data.Tables;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>
/// The note in a case's partition on what the lists have of it. It lists a row before the row is written and until it is deleted, so that
/// a crash leaves nothing behind that nobody knows of.
/// </summary>
internal sealed record ProjectionNote
{
    /// <summary>The marker of the commit that the lists show.</summary>
    public string? Commit { get; private init; }

    /// <summary>How far they are, see <see cref="ProgressOf"/>.</summary>
    public long Progress { get; private init; }

    public required IReadOnlyDictionary<Place, ProjectedRow> Rows { get; init; }

    /// <summary>What the next write must find; the default value if there is no note yet.</summary>
    private ETag Tag { get; init; }

    public bool IsNew => Tag == default;

    public static ProjectionNote Read(TableEntity? row) => row is null
        ? new ProjectionNote { Rows = new Dictionary<Place, ProjectedRow>() }
        : new ProjectionNote
        {
            Commit = row.GetString("Commit"),
            Progress = row.GetInt64("Progress")!.Value,
            Rows = ProjectedRow.Read(Chunks.Read(row, "Rows")).ToDictionary(projected => projected.Place),
            Tag = row.ETag,
        };

    /// <summary>
    /// Counts what has happened to a case and its messages. It only grows: of two who project at the same time, the one with the greater
    /// count saw more.
    /// </summary>
    public static long ProgressOf(long version, IEnumerable<int> revisions) => version + revisions.Sum(revision => (long)revision);

    public bool Shows(string commit, long progress) => Commit == commit && Progress == progress;

    public ProjectionNote Showing(string commit, long progress) => this with { Commit = commit, Progress = progress };

    /// <summary>Stores it and answers with the form that the next write must find; null if somebody else wrote it meanwhile.</summary>
    public async Task<ProjectionNote?> SaveAsync(FollowUpTables tables, CaseId id, CancellationToken cancel)
    {
        var row = new TableEntity(id.Value, RowKeys.Projection) { ["Commit"] = Commit, ["Progress"] = Progress };
        Chunks.Write(row, "Rows", ProjectedRow.Write(Rows.Values));
        try
        {
            var reply = IsNew
                ? await tables.Cases.AddEntityAsync(row, cancel)
                : await tables.Cases.UpdateEntityAsync(row, Tag, TableUpdateMode.Replace, cancel);
            return this with { Tag = reply.Headers.ETag!.Value };
        }
        catch (RequestFailedException e) when (e.MayBeOurOwn())
        {
            // If it was ourselves the next round finds everything as it wants it.
            return null;
        }
    }
}
