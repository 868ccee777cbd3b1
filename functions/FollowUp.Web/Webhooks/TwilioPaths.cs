namespace FollowUp.Web.Webhooks;

/// <summary>Where Twilio reports to. What is sent carries these paths, so they may not change while messages are on their way.</summary>
public static class TwilioPaths
{
    /// <summary>Takes what became of a message.</summary>
    public const string Status = "/api/webhooks/twilio/status";

    /// <summary>Takes what a customer wrote.</summary>
    public const string Inbound = "/api/webhooks/twilio/inbound";

    /// <summary>The query parameter that names our message.</summary>
    public const string Message = "message";

    /// <summary>
    /// Where Twilio is told to report on one message. What follows the # stays with Twilio, also when it signs: a report that we could not store comes
    /// up to five times, not once or twice.
    /// </summary>
    public static string CallbackOf(string messageId) => StatusOf(messageId) + "#rc=5&rp=all";

    /// <summary>The path and query for one message, to be put behind the public address.</summary>
    public static string StatusOf(string messageId) => $"{Status}?{Message}={Uri.EscapeDataString(messageId)}";
}
