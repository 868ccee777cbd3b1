using System.Text.Json;
using System.Text.Json.Serialization;
using FollowUp.Core.Cases;
using NodaTime;
using NodaTime.Text;

namespace FollowUp.Core.Tests.Cases;

/// <summary>
/// Cases and facts as text to the nanosecond, to compare them: records that hold immutable arrays are equal only to themselves, and the
/// stored form would hide what it loses.
/// </summary>
internal static class Exact
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new Text<Instant>(InstantPattern.ExtendedIso.Format), new Text<Duration>(DurationPattern.Roundtrip.Format) },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static string Of(CaseEvent fact) => JsonSerializer.Serialize(fact, Options);

    private sealed class Text<T>(Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }
}
