using Azure;
using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>The head of a case, without the case itself: what a commit is checked against.</summary>
/// <param name="Version">The case's version.</param>
/// <param name="Commit">The marker of the commit that wrote it.</param>
/// <param name="Hint">The key of the case's one good hint; null if nothing is to come. Any other is stale.</param>
/// <param name="Tag">What the next write must find.</param>
internal sealed record Head(long Version, string Commit, string? Hint, ETag Tag)
{
    /// <summary>Enough for everything but the case.</summary>
    public static readonly string[] Columns = ["Version", "Commit", "Hint"];

    public static async Task<Head?> FindAsync(FollowUpTables tables, CaseId id, CancellationToken cancel) =>
        await tables.Cases.FindAsync(id.Value, RowKeys.Head, cancel, Columns) is { } row ? Read(row) : null;

    public static Head Read(TableEntity row) =>
        new(row.GetInt64("Version")!.Value, row.GetString("Commit"), row.GetString("Hint"), row.ETag);

    public static Case ReadCase(TableEntity row) => StoredJson.ReadCase(Chunks.Read(row, "Json"));

    public static TableEntity Write(Commit commit, string marker, string? hint)
    {
        var row = new TableEntity(commit.Case.Id.Value, RowKeys.Head)
        {
            ["Version"] = commit.Case.Version,
            ["Commit"] = marker,
            ["Hint"] = hint,
        };
        Chunks.Write(row, "Json", StoredJson.WriteUtf8(commit.Case));
        return row;
    }
}
