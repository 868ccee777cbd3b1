using System.Text.Json;
using System.Text.Json.Serialization;
using FollowUp.Application.Json;
using FollowUp.Core.Cases;

namespace FollowUp.Web.Contracts;

/// <summary>One fact of a case: <c>at</c> (UTC), <c>by</c>, <c>type</c>, and the members of that type of fact.</summary>
/// <param name="Entry">The fact.</param>
[JsonConverter(typeof(TimelineConverter))]
public sealed record TimelineView(TimelineEntry Entry);

/// <summary>Writes a fact with its members beside <c>at</c> and <c>by</c>, in the form in which it is stored.</summary>
internal sealed class TimelineConverter : JsonConverter<TimelineView>
{
    public override TimelineView Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Timelines are only written.");

    public override void Write(Utf8JsonWriter writer, TimelineView value, JsonSerializerOptions options)
    {
        using var fact = JsonDocument.Parse(StoredJson.Write(value.Entry.Event));
        writer.WriteStartObject();
        writer.WriteString("at", value.Entry.At.ToDateTimeUtc());
        writer.WriteString("by", value.Entry.By);
        foreach (var member in fact.RootElement.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
