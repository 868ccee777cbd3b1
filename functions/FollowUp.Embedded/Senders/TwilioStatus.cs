using System.Globalization;
using FollowUp.Application.Ports;

namespace FollowUp.Embedded.Senders;

/// <summary>What a message's status says about it.</summary>
internal static class TwilioStatus
{
    /// <summary>Maps the status of a message that Twilio has. A status not known here still means that Twilio has it.</summary>
    public static SendOutcome Meaning(string sid, string? status, int? errorCode) => status switch
    {
        "delivered" or "read" => new SendOutcome.Delivered(sid),
        "undelivered" or "failed" or "canceled" =>
            new SendOutcome.Undelivered(sid, errorCode?.ToString(CultureInfo.InvariantCulture) ?? status),
        _ => new SendOutcome.Accepted(sid),
    };
}
