using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Functions.Tables.Hints;

/// <summary>
/// An entry of the due index: look at this case, or at this message of it, from that instant on. It is good only while the case's head,
/// or the message's row, names its key.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Key">Its key within the case's shard: kind, time, case, and its commit's marker, so that it is unique.</param>
/// <param name="Message">The key of the message's row; null if it is about the case itself.</param>
/// <param name="At">When to look (UTC).</param>
internal sealed record Hint(CaseId Case, string Key, string? Message, Instant At)
{
    public const char OfCase = 'd';

    public const char OfMessage = 'm';

    private const int Count = 16;

    /// <summary>How long ago it was written, by the service's clock; zero for one that was not read.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>All shards.</summary>
    public static IEnumerable<string> Shards => Enumerable.Range(0, Count).Select(Shard);

    /// <summary>All hints of a case lie in one shard. Stored: never change how it is found.</summary>
    public static string ShardOf(CaseId id) => Shard(id.Value.Aggregate(0, (sum, c) => (sum * 31 + c) & 0xFFFF) % Count);

    public static Hint ForCase(CaseId id, Instant at, string commit) =>
        new(id, $"{OfCase}{StoredTicks.KeyOf(at.Ticks())}_{id}_{commit}", null, at);

    public static Hint ForMessage(StoredMessage message, Instant at, string marker)
    {
        var id = message.Item.Message.CaseId;
        return new(id, $"{OfMessage}{StoredTicks.KeyOf(at.Ticks())}_{id}_{marker}_{message.Order}", message.Key, at);
    }

    /// <summary>The instant for which a hint was written, from its key.</summary>
    public static Instant InstantIn(string key) => StoredTicks.InstantOf(long.Parse(key.AsSpan(1, 19), CultureInfo.InvariantCulture));

    public static Hint Read(TableEntity row, DateTimeOffset? readAt) => new(
        new CaseId(row.GetString("Case")), row.RowKey, row.GetString("Message"), StoredTicks.InstantOf(row.GetInt64("At")!.Value))
    {
        Age = readAt - row.Timestamp ?? TimeSpan.Zero,
    };

    public TableEntity ToRow() => new(ShardOf(Case), Key) { ["Case"] = Case.Value, ["Message"] = Message, ["At"] = At.Ticks() };

    private static string Shard(int number) => "s" + number.ToString("x", CultureInfo.InvariantCulture);
}
