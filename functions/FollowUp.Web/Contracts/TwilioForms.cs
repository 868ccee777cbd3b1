using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace FollowUp.Web.Contracts;

/// <summary>What Twilio reports about a message; it may send more fields, which are not read.</summary>
public sealed record TwilioStatusForm
{
    /// <summary>Twilio's name for the message.</summary>
    [JsonPropertyName("MessageSid"), StringLength(64, MinimumLength = 1)]
    public required string MessageSid { get; init; }

    /// <summary>Where it stands; statuses other than sent, delivered, read, undelivered, failed and canceled change nothing.</summary>
    [JsonPropertyName("MessageStatus"), StringLength(64, MinimumLength = 1)]
    public required string MessageStatus { get; init; }

    /// <summary>Why it did not arrive, as Twilio's code.</summary>
    [JsonPropertyName("ErrorCode"), StringLength(16)]
    public string? ErrorCode { get; init; }
}

/// <summary>What Twilio passes on from a customer; it may send more fields, which are not read.</summary>
public sealed record TwilioInboundForm
{
    /// <summary>Twilio's name for the message; a second one of the same name is the same message.</summary>
    [JsonPropertyName("MessageSid"), StringLength(64, MinimumLength = 1)]
    public required string MessageSid { get; init; }

    /// <summary>The customer's number in E.164.</summary>
    [JsonPropertyName("From"), StringLength(64, MinimumLength = 1)]
    public required string From { get; init; }

    /// <summary>What the customer wrote; more than 1,600 characters are cut off. It is empty where a picture was sent.</summary>
    [JsonPropertyName("Body")]
    public required string Body { get; init; }

    /// <summary>What Twilio itself took the message for, STOP, START or HELP, where it is told to look; else the words say it.</summary>
    [JsonPropertyName("OptOutType"), StringLength(16)]
    public string? OptOutType { get; init; }
}
