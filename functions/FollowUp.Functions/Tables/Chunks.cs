using Azure.Data.Tables;

namespace FollowUp.Functions.Tables;

/// <summary>
/// Content of any length in properties <c>Name0</c>, <c>Name1</c> and so on: a property holds 64 KiB at the most, a row 1 MiB. Rows with
/// chunks are replaced, never merged: a shorter content would keep the tail of a longer one.
/// </summary>
internal static class Chunks
{
    public const int AtMost = 900 * 1024;

    private const int Size = 64 * 1024;

    public static void Write(TableEntity row, string name, ReadOnlySpan<byte> content)
    {
        if (content.Length > AtMost)
        {
            throw new TooLargeToStoreException(
                $"{row.PartitionKey}/{row.RowKey} has {content.Length / 1024} KiB; a row holds {AtMost / 1024}.");
        }

        for (var i = 0; content.Length > 0; i++)
        {
            var part = content[..Math.Min(Size, content.Length)];
            row[$"{name}{i}"] = part.ToArray();
            content = content[part.Length..];
        }
    }

    public static byte[] Read(TableEntity row, string name)
    {
        if (row.GetBinary($"{name}1") is null)
        {
            return row.GetBinary($"{name}0") ?? [];
        }

        using var content = new MemoryStream();
        for (var i = 0; row.GetBinary($"{name}{i}") is { } part; i++)
        {
            content.Write(part);
        }

        return content.ToArray();
    }
}
