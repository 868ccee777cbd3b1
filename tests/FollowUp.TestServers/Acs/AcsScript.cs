namespace FollowUp.TestServers.Acs;

/// <summary>What an <see cref="AcsFake"/> does with one kind of request, once that has passed the checks.</summary>
public sealed record AcsScript
{
    /// <summary>An honest server.</summary>
    public static AcsScript Honest { get; } = new();

    /// <summary>Whether a mail that is sent to it is kept; what it says about that is another matter.</summary>
    public bool Stores { get; init; } = true;

    /// <summary>How the exchange ends, after the mail was kept.</summary>
    public Ending Ending { get; init; }

    /// <summary>The HTTP status instead of the honest one.</summary>
    public int? Status { get; init; }

    /// <summary>The body instead of the honest one.</summary>
    public string? Body { get; init; }

    /// <summary>The type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The header Retry-After, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's own error body; nothing is kept. Its sentence names the recipient.</summary>
    public static AcsScript Error(int status, string code, TimeSpan? retryAfter = null) => new()
    {
        Stores = false,
        Status = status,
        Body = ErrorBody(code, "The mail to wang.li@example.org cannot be taken."),
        RetryAfter = retryAfter,
    };

    /// <summary>The page of a gateway before the service; whether the mail went through is the caller's choice.</summary>
    public static AcsScript Page(int status, bool stores) => new()
    {
        Stores = stores,
        Status = status,
        Body = "<html><body>upstream trouble</body></html>",
        ContentType = "text/html",
    };

    internal static string ErrorBody(string code, string message) =>
        $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""";
}
