using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Functions.Tables.Commits;

/// <summary>
/// The rows of kept answers (O2): one in the case's partition, within the commit, and one by the hour, written before it, by which those
/// that are old are found.
/// </summary>
internal static class StoredAnswers
{
    public static TableEntity Write(CaseId id, StoredAnswer answer, string marker)
    {
        var row = new TableEntity(id.Value, RowKeys.Answer(answer.Key))
        {
            ["Key"] = answer.Key,
            ["RequestHash"] = answer.RequestHash,
            ["Status"] = answer.Status,
            ["At"] = answer.At.Ticks(),
            ["Commit"] = marker,
        };
        Chunks.Write(row, "Body", Encoding.UTF8.GetBytes(answer.Body));
        return row;
    }

    public static StoredAnswer Read(TableEntity row) => new(
        row.GetString("Key"),
        row.GetString("RequestHash"),
        row.GetInt32("Status")!.Value,
        Encoding.UTF8.GetString(Chunks.Read(row, "Body")),
        StoredTicks.InstantOf(row.GetInt64("At")!.Value));

    public static TableEntity ByAge(CaseId id, StoredAnswer answer) =>
        new(HourOf(answer.At), $"{id}_{RowKeys.Answer(answer.Key)}") { ["Case"] = id.Value, ["Answer"] = RowKeys.Answer(answer.Key) };

    public static string HourOf(Instant at) => at.ToDateTimeUtc().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
