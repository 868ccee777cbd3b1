using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FollowUp.Core.Cases;
using FollowUp.Core.Reports;

namespace FollowUp.Application.Json;

/// <summary>
/// The form in which cases, facts and what stands beside them are stored, the same in every store. What was written by any version must be read by every later
/// one: members are added, never renamed, and the tests keep a sample of every shape.
/// </summary>
/// <remarks>
/// Metadata comes from reflection on purpose: the source generator sets init-only members that the JSON lacks to the default of their
/// type and not to their initializer, so an old case would be read with uninitialized arrays.
/// </remarks>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new InstantConverter(),
            new DurationConverter(),
            new LocalTimeConverter(),
            new LocalDateTimeConverter(),
            new CaseIdConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    /// <summary>Writes a case.</summary>
    public static string Write(Case @case) => JsonSerializer.Serialize(@case, Options);

    /// <summary>Writes a fact.</summary>
    public static string Write(CaseEvent fact) => JsonSerializer.Serialize(fact, Options);

    /// <summary>Writes a case as the UTF-8 of its JSON.</summary>
    public static byte[] WriteUtf8(Case @case) => JsonSerializer.SerializeToUtf8Bytes(@case, Options);

    /// <summary>Writes a fact as the UTF-8 of its JSON.</summary>
    public static byte[] WriteUtf8(CaseEvent fact) => JsonSerializer.SerializeToUtf8Bytes(fact, Options);

    /// <summary>Reads a case.</summary>
    public static Case ReadCase(string json) => JsonSerializer.Deserialize<Case>(json, Options)!;

    /// <summary>Reads a fact.</summary>
    public static CaseEvent ReadEvent(string json) => JsonSerializer.Deserialize<CaseEvent>(json, Options)!;

    /// <summary>Reads a case from the UTF-8 of its JSON.</summary>
    public static Case ReadCase(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<Case>(utf8, Options)!;

    /// <summary>Reads a fact from the UTF-8 of its JSON.</summary>
    public static CaseEvent ReadEvent(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<CaseEvent>(utf8, Options)!;

    /// <summary>Writes the figures of a case as the UTF-8 of their JSON: the same figures are the same bytes.</summary>
    public static byte[] WriteUtf8(CaseFigures figures) => JsonSerializer.SerializeToUtf8Bytes(figures, Options);

    /// <summary>Reads the figures of a case from the UTF-8 of their JSON.</summary>
    public static CaseFigures ReadFigures(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<CaseFigures>(utf8, Options)!;

    /// <summary>Writes the content of a document that stands beside the cases, as its declared type.</summary>
    public static string WriteDocument<T>(T value)
        where T : class => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads the content of a document.</summary>
    public static T ReadDocument<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options)!;
}
