using Azure.Data.Tables;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;

namespace FollowUp.Functions.Tables;

/// <summary>A fact as a row of its case's partition.</summary>
internal static class FactRow
{
    public static TableEntity Write(CaseId id, TimelineEntry entry, long sequence, string marker)
    {
        var row = new TableEntity(id.Value, RowKeys.Fact(sequence)) { ["At"] = entry.At.Ticks(), ["By"] = entry.By, ["Commit"] = marker };
        Chunks.Write(row, "Json", StoredJson.WriteUtf8(entry.Event));
        return row;
    }

    public static TimelineEntry Read(TableEntity row) => new(
        StoredTicks.InstantOf(row.GetInt64("At")!.Value), row.GetString("By"), StoredJson.ReadEvent(Chunks.Read(row, "Json")));
}
