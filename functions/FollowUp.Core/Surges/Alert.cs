using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using NodaTime;

namespace FollowUp.Core.Surges;

/// <summary>More complaints than is ordinary (S1-S4). All instants are UTC. Stored as JSON: change it only by adding.</summary>
public sealed record Alert
{
    /// <summary>Its identity, computed from what it says and when it was raised; ids of later alerts come first in their order.</summary>
    public required string Id { get; init; }

    /// <summary>What was counted.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>The category.</summary>
    public required string Category { get; init; }

    /// <summary>The symptom, where the same one came from several customers (S1).</summary>
    public string? Symptom { get; init; }

    /// <summary>The level; null where only a symptom repeats (S1).</summary>
    public SurgeLevel? Level { get; init; }

    /// <summary>How many customers there were when it was raised.</summary>
    public required int Count { get; init; }

    /// <summary>The number of the table that was passed: customers, complaints, or percent of growth.</summary>
    public required int Limit { get; init; }

    /// <summary>The window; for growth the running hour.</summary>
    public required Duration Within { get; init; }

    /// <summary>For growth, the mean that it was measured against.</summary>
    public double? Mean { get; init; }

    /// <summary>The teams whose cases were counted.</summary>
    public ImmutableArray<string> Teams { get; init; } = [];

    /// <summary>When the complaint came that raised it.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When everybody who is to know had been told; null before.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>Who was told.</summary>
    public ImmutableArray<string> Told { get; init; } = [];

    /// <summary>Which of those who are to know have been told, while some wait for their shift (L4).</summary>
    public ImmutableArray<string> ToldRungs { get; init; } = [];

    /// <summary>Who took notice; null while nobody has.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>What was said about it.</summary>
    public string? Note { get; init; }

    /// <summary>When all was clear: a whole window had passed under half (S4); null while it stands.</summary>
    public Instant? ClearedAt { get; init; }

    /// <summary>The master case that was opened for it (S5).</summary>
    public string? Master { get; init; }

    /// <summary>True if cases flagged in its category are red while it stands.</summary>
    [JsonIgnore]
    public bool IsRed => Level >= SurgeLevel.Red;

    /// <summary>True if it stands at an instant.</summary>
    public bool StandsAt(Instant at) => !(ClearedAt <= at);

    /// <summary>The identity of an alert: however often the same is found, it is one. Those raised later sort first.</summary>
    public static string IdOf(AlertKind kind, string category, string? symptom, SurgeLevel? level, int count, Instant raisedAt)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"{kind}\n{category}\n{symptom}\n{level}\n{count}\n{raisedAt.ToUnixTimeTicks()}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(cause));
        Span<byte> bytes = stackalloc byte[CaseId.ByteLength];
        var descending = (1L << 40) - 1 - raisedAt.ToUnixTimeSeconds();
        for (var i = 0; i < 5; i++)
        {
            bytes[i] = (byte)(descending >> (8 * (4 - i)));
            bytes[i + 5] = hash[i];
        }

        return CaseId.FromBytes(bytes).Value;
    }
}

/// <summary>What an alert counts.</summary>
public enum AlertKind
{
    /// <summary>The same symptom from several customers (S1).</summary>
    Symptom,

    /// <summary>Complaints of a category in a sliding window (S2).</summary>
    Count,

    /// <summary>Complaints of a category in the running hour, against what is usual (S3).</summary>
    Growth,
}
