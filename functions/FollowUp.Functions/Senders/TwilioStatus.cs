using System.Globalization;
using FollowUp.Application.Ports;
using Twilio.Rest.Api.V2010.Account;

namespace FollowUp.Functions.Senders;

/// <summary>What a message that Twilio has says about itself.</summary>
internal static class TwilioStatus
{
    /// <summary>Maps it. A status that is not known here still means that Twilio has the message.</summary>
    public static SendOutcome Meaning(MessageResource message) => Meaning(message.Sid, message.Status?.ToString(), message.ErrorCode);

    private static SendOutcome Meaning(string sid, string? status, int? errorCode) => status switch
    {
        "delivered" or "read" => new SendOutcome.Delivered(sid),
        "undelivered" or "failed" or "canceled" =>
            new SendOutcome.Undelivered(sid, errorCode?.ToString(CultureInfo.InvariantCulture) ?? status),
        _ => new SendOutcome.Accepted(sid),
    };
}
