using Azure.Data.Tables;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>A document as a row: with the marks of those who saved it last, and the key of its one good hint.</summary>
internal static class DocumentRow
{
    /// <summary>Enough for everything but the content.</summary>
    public static readonly string[] HeadColumns = ["Version", "WakeAt", "Marks", "Hint"];

    // So many others may save between a first try, whose reply was lost, and the next.
    private const int MarksKept = 8;

    public static TableEntity Write(Document document, string mark, string? hint, TableEntity? before) =>
        new(DocumentPlace.PartitionOf(document.Key), DocumentPlace.RowOf(document.Key.Name))
        {
            ["Name"] = document.Key.Name,
            ["Version"] = document.Version,
            ["Json"] = document.Json,
            ["WakeAt"] = document.WakeAt?.Ticks(),
            ["Marks"] = string.Join(' ', MarksOf(before).Prepend(mark).Take(MarksKept)),
            ["Hint"] = hint,
        };

    public static Document Read(TableEntity row, string kind) => new(
        new DocumentKey(kind, row.GetString("Name")), VersionOf(row), row.GetString("Json"), StoredTicks.InstantOf(row.GetInt64("WakeAt")));

    public static long VersionOf(TableEntity row) => row.GetInt64("Version")!.Value;

    public static string? HintOf(TableEntity? row) => row?.GetString("Hint");

    /// <summary>True if a save with this mark has landed, though others may have followed it.</summary>
    public static bool HasLanded(TableEntity? row, string mark) => MarksOf(row).Contains(mark);

    private static string[] MarksOf(TableEntity? row) => row?.GetString("Marks").Split(' ') ?? [];
}
