using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;

namespace FollowUp.Functions.Tables.Projections;

/// <summary>What is known of a row that was written to a list, or that may have been.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Stamp">Which form of it was written; it is not written again while that stays. Negative if it is not known.</param>
/// <param name="Tag">What the next write must find; null if it has to be looked up.</param>
internal sealed record ProjectedRow(
    [property: JsonPropertyName("a")] Place Place,
    [property: JsonPropertyName("s")] long Stamp,
    [property: JsonPropertyName("t")] string? Tag)
{
    /// <summary>Perhaps there, perhaps not: it is listed before it is written.</summary>
    public static ProjectedRow Unsure(Place place) => new(place, -1, null);

    [JsonIgnore]
    public ETag? ETag => Tag is null ? null : new ETag(Tag);

    public static byte[] Write(IEnumerable<ProjectedRow> rows) => JsonSerializer.SerializeToUtf8Bytes(rows);

    public static IReadOnlyList<ProjectedRow> Read(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<ProjectedRow>>(utf8)!;
}
