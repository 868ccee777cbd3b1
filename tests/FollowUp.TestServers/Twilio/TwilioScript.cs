using System.Globalization;

namespace FollowUp.TestServers.Twilio;

/// <summary>What a <see cref="TwilioFake"/> does with one kind of request, once it has passed the checks of sign-in and fields.</summary>
public sealed record TwilioScript
{
    /// <summary>An honest server.</summary>
    public static TwilioScript Honest { get; } = new();

    /// <summary>Whether a message that is sent to it is kept; what it says about that is another matter.</summary>
    public bool Stores { get; init; } = true;

    /// <summary>How long it takes between keeping the message and saying so: long enough to be cut off in between.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>How the exchange ends, after the message was kept.</summary>
    public Ending Ending { get; init; }

    /// <summary>The HTTP status instead of the honest one.</summary>
    public int? Status { get; init; }

    /// <summary>The body instead of the honest one.</summary>
    public string? Body { get; init; }

    /// <summary>The type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The header Retry-After, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The address to redirect to, with <see cref="Status"/> 307 or the like.</summary>
    public string? Location { get; init; }

    /// <summary>Twilio's own error body; nothing is kept. It names the recipient, as the real one's sentences do.</summary>
    public static TwilioScript Error(int status, int code, TimeSpan? retryAfter = null) => new()
    {
        Stores = false,
        Status = status,
        Body = ErrorBody(status, code, "The number +8613800000001 cannot be served."),
        RetryAfter = retryAfter,
    };

    /// <summary>The page of a gateway that stands before Twilio; whether the message went through is the caller's choice.</summary>
    public static TwilioScript Page(int status, bool stores) => new()
    {
        Stores = stores,
        Status = status,
        Body = "<html><body>upstream trouble</body></html>",
        ContentType = "text/html",
    };

    internal static string ErrorBody(int status, int code, string message) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""");
}
