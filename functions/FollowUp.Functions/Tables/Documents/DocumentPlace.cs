using System.Globalization;
using FollowUp.Application.Ports;

namespace FollowUp.Functions.Tables.Documents;

/// <summary>
/// Where a document lies: in one of its kind's partitions, in the ordinal order of the names, which <see cref="SafeKey"/> would not keep.
/// A name stands in its key as the hexadecimal digits of its UTF-16; of a long one that is the beginning, and a hash tells it from others that begin
/// alike. Stored: never change it.
/// </summary>
internal static class DocumentPlace
{
    private const int Shards = 8;

    // A key has room for 512 characters.
    private const int MostUnits = 110;

    public static string PartitionOf(DocumentKey key) => Partition(key.Kind, key.Name.Aggregate(0, (sum, c) => (sum * 31 + c) & 0xFFFF) % Shards);

    /// <summary>All partitions of a kind.</summary>
    public static IEnumerable<string> PartitionsOf(string kind) => Enumerable.Range(0, Shards).Select(number => Partition(kind, number));

    // A dot sorts before every digit, as the shorter of two names that begin alike does.
    public static string RowOf(string name) => name.Length <= MostUnits ? Beginning(name) : $"{Beginning(name)}.{SafeKey.Hash(name)}";

    /// <summary>What of a name its key sorts by: rows that have it in common lie together, in no order.</summary>
    public static string Beginning(string name) =>
        string.Concat(name.Take(MostUnits).Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    /// <summary>The rows in which the names that begin so, and follow another, lie among a few more.</summary>
    public static (string From, string To) Range(string prefix, string? after)
    {
        var from = after is not null && string.CompareOrdinal(after, prefix) > 0 ? after : prefix;
        return (Beginning(from), Beginning(prefix) + '~');
    }

    private static string Partition(string kind, int number) => $"{kind}.{number.ToString(CultureInfo.InvariantCulture)}";
}
