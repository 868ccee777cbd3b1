using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FollowUp.Embedded.Senders;

/// <summary>One message as Twilio describes it; the fields that are read, no more.</summary>
internal sealed record TwilioMessage(
    string? Sid, string? Status, int? ErrorCode, string? To, string? Body, string? Direction, string? DateCreated);

/// <summary>One page of a list of messages.</summary>
internal sealed record TwilioPage(IReadOnlyList<TwilioMessage>? Messages, string? NextPageUri);

/// <summary>Twilio's own description of an error. A gateway's JSON has neither field.</summary>
internal sealed record TwilioError(int? Code, int? Status);

/// <summary>Reads Twilio's JSON without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TwilioMessage))]
[JsonSerializable(typeof(TwilioPage))]
[JsonSerializable(typeof(TwilioError))]
internal sealed partial class TwilioJson : JsonSerializerContext
{
    /// <summary>Reads a body; null if it is none of the kind.</summary>
    public static T? Read<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
