using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Application.Ports;
using NodaTime;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>When to look at a document. It is good only while the document's row names its key.</summary>
/// <param name="Document">The document.</param>
/// <param name="Key">Its key: time and the mark of the save that needed it, so that it is unique.</param>
internal sealed record DocumentHint(DocumentKey Document, string Key)
{
    // Every look reads each of them once, six times a minute; documents that wait are few.
    private const int Count = 4;

    /// <summary>How long ago it was written, by the service's clock; zero for one that was not read.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>All shards, apart from those of the cases.</summary>
    public static IEnumerable<string> Shards => Enumerable.Range(0, Count).Select(Shard);

    public static DocumentHint For(DocumentKey document, Instant at, string mark) => new(document, $"{StoredTicks.KeyOf(at.Ticks())}_{mark}");

    /// <summary>Where a key lies. Stored: never change how it is found.</summary>
    public static string ShardOf(string key) => Shard(key.Aggregate(0, (sum, c) => (sum * 31 + c) & 0xFFFF) % Count);

    /// <summary>Follows the keys of all hints up to an instant.</summary>
    public static string EndOf(Instant? until) => until is { } last ? StoredTicks.KeyOf(last.Ticks() + 1) : "~";

    public static DocumentHint Read(TableEntity row, DateTimeOffset? readAt) =>
        new(new DocumentKey(row.GetString("Kind"), row.GetString("Name")), row.RowKey) { Age = readAt - row.Timestamp ?? TimeSpan.Zero };

    public TableEntity ToRow() => new(ShardOf(Key), Key) { ["Kind"] = Document.Kind, ["Name"] = Document.Name };

    private static string Shard(int number) => "w" + number.ToString(CultureInfo.InvariantCulture);
}
